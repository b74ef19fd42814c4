/** Says whether a figure is what it is to be, and makes the program fail when it is not. */
export function target(what: string, met: boolean): void {
  console.log(`${met ? "met" : "MISSED"}: ${what}`)
  if (!met) process.exitCode = 1
}
