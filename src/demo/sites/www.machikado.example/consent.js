// The portal's consent banner: vanilla-cookieconsent with the portal's own words. It asks for Criteo alone.
const criteo = `送信先：Criteo S.A.（Criteo 広告配信サービス）<br>
送信される情報：閲覧したページのURL、閲覧した記事の番号（コンテンツID）、参照元のURL、ページの閲覧の操作情報、閲覧日時、Cookieやローカルストレージに保存された識別子、ブラウザの種類、IPアドレス<br>
利用目的：興味や関心に応じた広告の配信、広告の効果測定のため`

CookieConsent.run({
  // The choice stays in the browser: no cookie of the manager goes to the server.
  cookie: { name: "machi_consent", useLocalStorage: true },
  hideFromBots: false,
  guiOptions: { consentModal: { layout: "bar inline", position: "bottom" } },
  categories: { necessary: { enabled: true, readOnly: true }, criteo: {} },
  language: {
    default: "ja",
    translations: {
      ja: {
        consentModal: {
          title: "Criteoへの送信に同意しますか",
          description: `同意いただいたときだけ、次の情報を送信します。同意しなくても、すべての記事を読めます。<br>${criteo}`,
          acceptAllBtn: "同意する",
          acceptNecessaryBtn: "同意しない",
          showPreferencesBtn: "設定",
        },
        preferencesModal: {
          title: "同意の設定",
          acceptAllBtn: "すべて同意する",
          acceptNecessaryBtn: "すべて同意しない",
          savePreferencesBtn: "設定を保存",
          closeIconLabel: "閉じる",
          sections: [
            { title: "サイトの表示に必要なもの", description: "お選びいただいた内容を、お使いのブラウザの中に保存します。", linkedCategory: "necessary" },
            { title: "Criteo（広告配信）", description: criteo, linkedCategory: "criteo" },
          ],
        },
      },
    },
  },
})
