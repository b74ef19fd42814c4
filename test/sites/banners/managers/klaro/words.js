const ja = {
  privacyPolicyUrl: "#policy",
  privacyPolicy: { name: "プライバシーポリシー", text: "詳しくは{privacyPolicy}をご覧ください。" },
  consentNotice: {
    title: "Cookieの利用について",
    description: "当サイトでは、次の目的で外部のサービスに情報を送信することがあります: {purposes}。同意はいつでも取り消せます。",
    learnMore: "詳しく設定する",
  },
  consentModal: { title: "利用するサービス", description: "サービスごとに、情報を送信してよいかどうかを選べます。" },
  ok: "同意する",
  decline: "拒否する",
  acceptAll: "すべてに同意する",
  acceptSelected: "選択したものに同意する",
  save: "保存する",
  close: "閉じる",
  poweredBy: "Klaroを使用しています",
  purposeItem: { service: "サービス", services: "サービス" },
  service: {
    disableAll: { title: "すべてのサービス", description: "すべてをまとめて切り替えます。" },
    optOut: { title: "(はじめから有効)", description: "はじめから有効ですが、無効にできます。" },
    required: { title: "(常に有効)", description: "常に必要なサービスです。" },
    purpose: "目的",
    purposes: "目的",
  },
  purposes: { analytics: { title: "アクセス解析" }, advertising: { title: "広告配信" } },
}
const services = [
  { name: "ga", title: "Google アナリティクス", purposes: ["analytics"] },
  { name: "line", title: "LINE広告", purposes: ["advertising"] },
]
const common = { version: 1, lang: "ja", elementID: "klaro", storageMethod: "cookie", acceptAll: true, translations: { ja } }
