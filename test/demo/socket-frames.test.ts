import { describe, expect, it } from "vitest"
import { frameBytes, takeFrame } from "../../src/demo/socket-frames.ts"

// The examples of RFC 6455 section 5.7.
const masked = Buffer.from([0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58])
const unmasked = Buffer.from([0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f])
const firstPart = Buffer.from([0x01, 0x03, 0x48, 0x65, 0x6c])

describe("takeFrame", () => {
  it.each([masked, unmasked])("reads the text Hello", (bytes) => {
    expect(takeFrame(bytes)?.frame).toEqual({ final: true, opcode: 1, payload: Buffer.from("Hello") })
  })

  it("reads a first part of a longer message as not final", () => {
    expect(takeFrame(firstPart)?.frame).toEqual({ final: false, opcode: 1, payload: Buffer.from("Hel") })
  })

  it("leaves the bytes that follow", () => {
    expect(takeFrame(Buffer.concat([unmasked, masked]))?.rest).toEqual(masked)
  })

  it("waits for every byte of a frame", () => {
    for (let length = 0; length < masked.length; length++)
      expect(takeFrame(masked.subarray(0, length))).toBeUndefined()
  })
})

describe("frameBytes", () => {
  it("writes the unmasked example", () => expect(frameBytes(1, Buffer.from("Hello"))).toEqual(unmasked))

  it.each([125, 126, 65_535, 65_536])("is read back at a length of %i", (length) => {
    const payload = Buffer.alloc(length, 7)
    expect(takeFrame(frameBytes(2, payload))?.frame.payload).toEqual(payload)
    expect(takeFrame(frameBytes(2, payload).subarray(0, length))).toBeUndefined()
  })
})
