var klaroConfig = { ...common, default: false, services }
