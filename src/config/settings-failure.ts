/** One thing wrong with the settings: where it was given and what was expected there. */
export interface SettingsFault {
  /** The layer's own name for the place: `gaibu.yml:3: pages`, `GAIBU_PAGES`, `--pages`. */
  readonly at: string
  readonly ja: string
  readonly en: string
}

/** Settings that cannot be used: every fault at once, one line each. */
export class SettingsFailure extends Error {
  override readonly name = "SettingsFailure"
  readonly faults: readonly SettingsFault[]

  constructor(faults: readonly SettingsFault[]) {
    super(faults.map((fault) => `${fault.at}: ${fault.en}`).join("\n"))
    this.faults = faults
  }
}
