export const ownTopic =
  /^(当社|弊社|自社|当会|当行|当店|当院|当方|当協会|当法人|当団体|当サイト|本サイト|当ウェブサイト|本ウェブサイト|当サービス|本サービス|本アプリ|当アプリ|当ブログ|当メディア|運営者|私たち)(において|で|側で)?(は|が|も)?/u
/** 当社は, 本サービスでは; 本サービスの視聴状況 goes on as one thing. */
export const topicAlone = new RegExp(`${ownTopic.source}(?<=は|が|も|で|おいて)|${ownTopic.source}$`, "u")
export const otherTopic =
  /^(同社|各社|各事業者|送信先(事業者|の事業者)?|提供元|提供者|提供事業者|当該事業者|外部事業者|同事業者|先方)(において|で|側で)?(は|が|も)/u
/** このツールは Cookie を利用して… goes on about the one named before. */
export const sameTopic =
  /^(この|本|これらの|当該|同)(ツール|サービス|機能|計測|タグ|プログラム|SDK)(において|で)?(は|が)|^(これ|それ|こちら|これら|いずれ)(は|も)(?=.)/u
export const conjunction =
  /^(または|また|さらに|なお|このほか|そのほか|その他|加えて|一方|ただし|まず|次に|例えば|現在(?![地値の])|[こそ]の(?:際|とき|時)に?は?|この場合|その場合|今後|これにより|これに伴い|主に|それぞれ|もって|(?:通信|技術|機能|サービス)?の?(?:仕組み|性質|仕様|構造|都合|関係)上)(、|は、|$)?/u
const verbs =
  "送信|送[らっるり](?!先)|送付|取得|収集|集め|提供|蓄積|利用|使用|使っ|使い|使う|用い|保存|共有|連携|転送|受け取|受領|記録|集計|伝[えわ]|届き|届く|届け|含み|含ま|渡|いいます|いう|指します"
export const verb = new RegExp(verbs, "u")
export const deniedLater = /(ません|ない|れず|せず)(よう|ため|ので|が|。|$)/u
export const isNotDone = /(行い|行なわ|行わ|いたし|致し)(ません|ない)/u
export const endsInPurpose =
  /(のため|ため|目的|べく)(に|で|として|とし|から|です|である)?(は|も)?$|が目的(です|だ|である)$|(る|の)ための(もの|ツール|サービス|機能|仕組み)(です|である)$|たい(ので|から)$/u
/** アクセス解析(サイト改善のため) */
export const doneFor = /^[^をがは()]{2,40}\([^()]{2,40}(?:ため|目的)\)$/u
/** サイトの利用状況を把握し, where a purpose may go on */
export const isClause = /を[^をがは]{0,12}(し|い|り|て|み|め|え|げ|べ|れ|け|せ|ち|び|き)$/u
/** どのページが読まれているか、どこから訪問されたかを知るため: one of several questions. */
export const isAsked = /[るただ]か$/u
/** What is done with data leads to no purpose. */
export const ofData = new RegExp(`を[^を]{0,8}(${verbs}|設置|導入|読み込|組み込)`, "u")
/** 以下の広告配信サービス会社に says to whom. */
export const addressee = /^(以下|下記|次|上記|これら)の|(事業者|会社|企業|送信先|第三者)$/u
/** Something that is sent: up to its particle and the verb, or to the end of the phrase. */
export const object = new RegExp(
  `^(.+?)(?:などの情報|等の情報|(?<=等|など)の技術|など|等)?(?:(?:を|が|も|は)(?:$|[^を、]{0,12}?(?:${verbs}).*$)|(?:です|である|だ|であり|となります|になります)$)`,
  "u",
)
/** 解析対象データはX社のサーバーへ送信されます: what is sent to someone, whatever it is called. */
export const sentTo =
  /^([^\ue000-\uefff]{2,30}(?:データ|情報|内容|画像|音声))[はをが][\ue000-\uefff][^、]{0,12}(?:に|へ)[^、をが]{0,8}(?:送信|送[らっるり](?!先)|転送|渡さ|保存|保管|蓄積)/u

/** The same where the sentence goes on to say that it is sent. */
export const sentOn = /^([^\ue000-\uefff]{2,60})[はをが][\ue000-\uefff][^、をが]{0,24}(?:に|へ)/u

/** X のサーバーに…が送られます, 同社へ送信, X は…を受け取ります: whatever is told of there is sent. */
export const sendsToSomeone =
  /([\ue000-\uefff]|同社|各社|送信先|事業者|提供元)[^、。をがは]{0,20}(に|へ)(対し|対して)?[^。]{0,80}(送信|送[らっるり](?!先)|送付|転送|伝送|渡[さし]|保存[さし]|保管[さし]|蓄積[さし]|伝[えわ]|届[きくけ])|[\ue000-\uefff][^。]*(を|が)(自動的に|直接|外部に)?(送信|転送)(し|され)|[\ue000-\uefff](社|側)?(は|が|では)、?[^。]*(受け取|受信|収集|取得|記録)/u

/** 録音は以下の外部サービスに送信されます: to those listed below. */
export const sendsToListed =
  /(以下|次|下記)の[^、。をがは]{0,16}(サービス|ツール|事業者|会社|企業|第三者|送信先|API|AI|プロバイダー?)(等|など)?(に|へ)[^、。]{0,40}(送信|送[らっるり](?!先)|転送|渡[さし])/u

/** Who sends is not what is sent. */
export const sender =
  /^(お客様|お客さま|利用者|ユーザー|ご利用者?|訪問者)?の?(ブラウザ|ブラウザー|端末|デバイス)$/u

/** 送信されるのは before the things, the first of which follows at once. */
export const opening =
  /^.{0,14}(?:取得|収集|送信|記録|連携|送[らるっ])[^、をが]{0,6}(?:の|もの|情報|データ)は(?=[^、])(?!次|以下|下記|上記)/u

/** Cookieでデータを集めます, Cookieを通じて */
export const byCookie =
  /^((?:Cookie|クッキー)(?:等|など)?)(?:で|により|によって|を通じて)(?:$|[^、]{0,12}を)/iu

/** Cookie等により閲覧情報: two things. */
export const throughCookie =
  /^((?:Cookie|クッキー)(?:情報)?\s?(?:等|など)?)(?:により|によって|を(?:用い|使っ|使用し|利用し)て)(?=.)/iu

/** ページの取得時に before what is sent then. */
export const atTime = /^[^をが]{0,20}\p{Script=Han}時に?(?:は)?\s*(?=[\p{L}\p{N}])(?<=に|は|に\s|は\s)/u

/** 当該第三者が閲覧者のCookie情報を: who takes it. */
export const taker =
  /^(?:当該|これらの|その|各)?(?:第三者|第三者配信事業者|事業者|広告会社|会社|各社|送信先)(?:等|など)?が(?=.)/u

/** 本サービス上での before what is done there. */
export const place = /^(当社|弊社|当|本)(ウェブサイト|サイト|サービス|アプリ)(上|内)?での/u

/** 地図を表示する際には and 取得するのは before what is sent. */
export const occasion =
  /^.*(?:する|した|[さら]れる|送る|届く|の)(?:(?:際|時|とき|場合)に?(?:は|も)?(?=[^刻間点帯])|(?:の|もの|情報|データ)は(?=.))/u

/** お客様の同意を得た上で: a condition, before what is done. */
export const consented =
  /^[^、をが]{0,16}(?:同意|許可|承諾|確認)(?:を[^、をが]{1,6}|[^、をが]{0,6})?(?:(?:た|の)?(?:上|うえ)で|後に|場合に(?:のみ|限り)?)\s*(?=.)/u

export const act =
  /(要約|翻訳|生成|読み?取り?|検証|変換|復元|更新|推定|判定|診断|採点|照合|補完|添削|送信|受付|検索|再生|予約|運営|提供|対応|処理|確認|調査|評価|登録|通知|配達|連絡|連携|最適化|向上|表示|配信|認証|決済|管理|保存|計測|解析|分析|測定|集計|検知|防止|改善|把握|監視|への(?:回答|返答|返信|応答|案内))$/u

/** データの保存に使用しています, whatever the tables know of it. */
export const isUseOfTool =
  /^[^を]*[\p{Script=Han}\p{Script=Katakana}ー](?<!目的|範囲|以外|場合|第三者|同意|情報|ため|サイト|ページ|アプリ|サービス|画面|端末|サーバー|業者|会社|時|際|場)に((利用|使用|活用)し(て(い|お)(ます|り)|ます$)|(使い|使って(い|お)(り)?|用い(て(い|お)(り)?)?|役立て(て(い|お)(り)?)?)(ます)?$)/u

/** アクセス状況を分析しています, アクセス解析を行っています. */
export const doing =
  /^(.*?[^をがはに]{2,}?(?:を[^をがはに]{2,8}?)?)(?:を?(?:行な?って(?:い|お)|行な?い|実施し)|し(?:て(?:い|お))?)(?:ます|り(?:ます)?|る)?$/u

/** IPアドレス, マウスの動き, 画面の大きさ; no clause (…を読み, …により). */
export const isNoun =
  /([^\p{Script=Hiragana}]|など|等|もの|こと)$|^[^をがにへはで]*の\p{Script=Han}{1,2}(?:[きるしい]?さ|[きみりいえげけめれ])$/u
