/** Why nothing could be recorded from an endpoint. */
export type EndpointFault = "not-an-endpoint" | "no-connection" | "no-answer" | "no-pages"

/** An endpoint that cannot be recorded from. `detail` is in the words of the system or the endpoint. */
export class EndpointFailure extends Error {
  override readonly name = "EndpointFailure"
  readonly fault: EndpointFault
  readonly detail: string

  constructor(fault: EndpointFault, detail: string) {
    super(`${fault}: ${detail}`)
    this.fault = fault
    this.detail = detail
  }
}
