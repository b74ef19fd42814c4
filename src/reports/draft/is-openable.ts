/** Whether an address may be put behind a link: http or https, without credentials in it. */
export const isOpenable = (address: string): boolean => {
  const url = URL.parse(address)
  if (url === null) return false
  const isWeb = url.protocol === "https:" || url.protocol === "http:"
  return isWeb && url.username === "" && url.password === ""
}
