// Keeps the page loading until `data-times` requests to `data-until` have arrived, so that a machine with much else to
// do does not leave before the library's own clock lets it send. Gives up after some seconds: the test says the rest.
{
  const { until, times = "1" } = document.currentScript.dataset
  const giveUpAt = performance.now() + 7000
  // Libraries put their own in its place.
  const { fetch } = window

  async function keepBusy() {
    const arrived = await (await fetch.call(window, `/arrived?${encodeURIComponent(until)}`)).text()
    if (Number(arrived) < Number(times) && performance.now() < giveUpAt) setTimeout(keepBusy, 200)
  }

  keepBusy()
}
