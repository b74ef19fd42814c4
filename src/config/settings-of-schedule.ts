import type { Schedule } from "./schedule.ts"
import { Settings } from "./settings.ts"

/** The settings a schedule's scans are made with: those of the file, and its own in their place. */
export function settingsOfSchedule(settings: Settings, schedule: Schedule): Settings {
  return Settings.parse({ ...settings, ...schedule.settings })
}
