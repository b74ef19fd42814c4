import { z } from "zod"

/**
 * Who ran the tool, and how. `by` is the name the settings give, else the user of the system (`byFrom`). `command` is the
 * command line without the program's own name: secrets replaced by their tokens, of places outside the user's folder the
 * last name only.
 */
export const Ran = z
  .object({
    by: z.string(),
    byFrom: z.enum(["settings", "system"]),
    command: z.array(z.string()).readonly(),
    node: z.string(),
    platform: z.string(),
  })
  .readonly()
export type Ran = z.infer<typeof Ran>
