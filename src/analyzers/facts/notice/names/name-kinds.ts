/**
 * Says whether a text is a company's name or a service's, as far as the knowledge has them; or only words of what is
 * done (決済, エラー監視).
 */
export interface NameKinds {
  readonly isCompany: (text: string) => boolean
  readonly isService: (text: string) => boolean
  readonly isFunction: (text: string) => boolean
}
