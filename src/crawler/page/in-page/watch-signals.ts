/// <reference lib="dom" />
import type { Observer } from "./observer.ts"

/**
 * Watches the calls that examine the device (fingerprinting), the servers peer connections ask for their address
 * (STUN) and the permissions asked for. Says only what was called; how much of it tells users apart is not decided
 * here. Self-contained: it is sent as text.
 */
export function watchSignals({ tell, watch, watchRead, watchConstruct }: Observer): void {
  const named = (name: string): object | undefined => {
    const made = (globalThis as unknown as Record<string, { prototype?: object } | undefined>)[name]
    return made?.prototype
  }
  const examined = (name: string) => tell({ signal: "fingerprinting", name })
  const asked = (name: string) => tell({ signal: "permission", name })
  const examining = (owner: object | undefined, keys: string, as: string) => {
    for (const key of keys.split(" ")) watch(owner, key, () => examined(`${as}.${key}`))
  }
  const reading = (owner: object | undefined, keys: string, as: string) => {
    for (const key of keys.split(" ")) watchRead(owner, key, () => examined(`${as}.${key}`))
  }

  examining(named("HTMLCanvasElement"), "toDataURL toBlob", "canvas")
  examining(named("OffscreenCanvas"), "convertToBlob", "canvas")
  for (const context of ["CanvasRenderingContext2D", "OffscreenCanvasRenderingContext2D"])
    examining(named(context), "getImageData measureText isPointInPath isPointInStroke", "canvas")
  for (const context of ["WebGLRenderingContext", "WebGL2RenderingContext"]) {
    examining(named(context), "readPixels getSupportedExtensions getShaderPrecisionFormat", "webgl")
    // UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL of the extension WEBGL_debug_renderer_info.
    watch(named(context), "getParameter", (_, args) =>
      examined(args[0] === 37445 || args[0] === 37446 ? "webgl.debugRendererInfo" : "webgl.getParameter"),
    )
  }
  examining(named("GPU"), "requestAdapter", "gpu")
  examining(named("OfflineAudioContext"), "startRendering", "OfflineAudioContext")
  examining(named("AnalyserNode"), "getFloatFrequencyData getByteFrequencyData", "AnalyserNode")
  examining(named("FontFaceSet"), "check", "document.fonts")
  examining(named("Keyboard"), "getLayoutMap", "keyboard")
  examining(named("MediaDevices"), "enumerateDevices", "mediaDevices")
  examining(named("SpeechSynthesis"), "getVoices", "speechSynthesis")
  examining(named("NavigatorUAData"), "getHighEntropyValues", "navigator.userAgentData")
  examining(named("Navigator"), "getBattery getGamepads", "navigator")
  reading(
    named("Navigator"),
    "plugins mimeTypes hardwareConcurrency deviceMemory maxTouchPoints connection",
    "navigator",
  )
  reading(
    named("Screen"),
    "width height availWidth availHeight availLeft availTop colorDepth pixelDepth orientation isExtended",
    "screen",
  )
  const sensorName = (sensor: unknown) => (sensor as { constructor?: { name?: unknown } }).constructor?.name
  watch(named("Sensor"), "start", (sensor) => examined(`sensor.${String(sensorName(sensor))}`))
  examining(
    named("RTCPeerConnection"),
    "createOffer createDataChannel setLocalDescription",
    "RTCPeerConnection",
  )

  const askServers = (configuration: unknown) => {
    const { iceServers } = (configuration ?? {}) as RTCConfiguration
    for (const server of Array.from(iceServers ?? [])) {
      const addresses = typeof server.urls === "string" ? [server.urls] : Array.from(server.urls ?? [])
      for (const address of addresses) tell({ stun: String(address) })
    }
  }
  const names = ["RTCPeerConnection", "webkitRTCPeerConnection"]
  watchConstruct(names, (_, args) => askServers(args[0]))
  watch(named("RTCPeerConnection"), "setConfiguration", (_, args) => askServers(args[0]))

  const asking = (owner: object | undefined, keys: string, name: string) => {
    for (const key of keys.split(" ")) watch(owner, key, () => asked(name))
  }
  asking(named("Geolocation"), "getCurrentPosition watchPosition", "geolocation")
  asking(globalThis.Notification, "requestPermission", "notifications")
  asking(named("PushManager"), "subscribe", "push")
  asking(named("Bluetooth"), "requestDevice", "bluetooth")
  asking(named("USB"), "requestDevice", "usb")
  asking(named("HID"), "requestDevice", "hid")
  asking(named("Serial"), "requestPort", "serial")
  asking(named("Navigator"), "requestMIDIAccess", "midi")
  asking(named("Clipboard"), "read readText", "clipboard-read")
  asking(named("Document"), "requestStorageAccess", "storage-access")
  asking(named("MediaDevices"), "getDisplayMedia", "display-capture")
  asking(globalThis, "queryLocalFonts", "local-fonts")
  asking(globalThis, "getScreenDetails", "window-management")
  const idle = (globalThis as unknown as Record<string, object | undefined>).IdleDetector
  asking(idle, "requestPermission", "idle-detection")
  watch(named("MediaDevices"), "getUserMedia", (_, args) => {
    const { audio, video } = (args[0] ?? {}) as MediaStreamConstraints
    if (audio) asked("microphone")
    if (video) asked("camera")
  })
}
