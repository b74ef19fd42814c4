var klaroConfig = { ...common, default: false, noticeAsModal: true, hideDeclineAll: true, hideLearnMore: true, services }
