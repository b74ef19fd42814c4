const purposes = [
  { id: "ga", title: "Google アナリティクス", description: "閲覧の状況の分析", cookies: [] },
  { id: "line", title: "LINE広告", description: "広告の配信", cookies: [] },
]
const translations = {
  banner: {
    title: "Cookieの利用",
    description: "次の目的のために、お客様に関する情報を取得して送信します: {purposes}。詳しくは{privacyPolicy}をご覧ください。",
    privacyPolicyLabel: "プライバシーポリシー",
    accept: "承諾する",
    acceptTitle: "すべてのCookieを承諾する",
    decline: "承諾しない",
    declineTitle: "任意のCookieを承諾しない",
    configure: "選択する",
    configureTitle: "Cookieを選択する",
  },
  modal: {
    title: "取得する情報",
    description: "取得する情報を確認し、変更できます。詳しくは{privacyPolicy}をご覧ください。",
    privacyPolicyLabel: "プライバシーポリシー",
    close: "閉じる",
    closeTitle: "設定を閉じる",
    globalPreferences: "全体の設定",
    acceptAll: "すべて承諾する",
    declineAll: "すべて承諾しない",
    save: "保存する",
    saveTitle: "取得する情報の設定を保存する",
  },
  purpose: {
    mandatory: "常に必要",
    mandatoryTitle: "常に必要なサービスです",
    exempt: "はじめから有効",
    exemptTitle: "はじめから有効ですが、無効にできます",
    showMore: "詳しく",
    accept: "承諾",
    decline: "不承諾",
    enabled: "有効",
    disabled: "無効",
    partial: "一部",
  },
  misc: { newWindowTitle: "新しいウィンドウ", updateNeeded: "変更がありました。もう一度お選びください。", poweredBy: "Orejime" },
}
const common = { privacyPolicyUrl: "#policy", purposes, translations }
