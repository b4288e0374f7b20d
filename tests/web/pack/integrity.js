import { createHash } from "node:crypto";

/** The hash of a file, as `integrity` attributes have it. @param {Uint8Array | string} bytes */
export function integrity(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
