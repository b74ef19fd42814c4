/** Whether a name of a data file speaks of a field; `*` stands for any run of characters. */
export function speaksOfName(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.split("*").map(RegExp.escape).join(".*")}$`, "u").test(name)
}
