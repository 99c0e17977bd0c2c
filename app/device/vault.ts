/** A record on the device: sealed under the account's key where the browser can, else as it is. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

const isSealed = (record: object): record is Sealed => 'iv' in record && 'data' in record

/**
 * Seals what is kept on a shared computer. The key comes from the server with each page of the account and is never
 * stored beside the text, so that after signing out nobody reads it here. Browsers seal only on https and localhost.
 */
export function vault<Value extends object>(key: string) {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  let imported: Promise<CryptoKey> | undefined
  const keyFor = (tool: SubtleCrypto) => {
    imported ??= tool.importKey(
      'raw',
      Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0)),
      'AES-GCM',
      false,
      ['encrypt', 'decrypt'],
    )
    return imported
  }

  return {
    async seal(value: Value): Promise<Sealed | Value> {
      if (!subtle) return value
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const text = new TextEncoder().encode(JSON.stringify(value))
      return { iv, data: await subtle.encrypt({ name: 'AES-GCM', iv }, await keyFor(subtle), text) }
    },
    /** Undefined when it was sealed under another key. */
    async open(record: Sealed | Value): Promise<Value | undefined> {
      if (!isSealed(record)) return record
      if (!subtle) return undefined
      const { iv, data } = record
      const text = await subtle
        .decrypt({ name: 'AES-GCM', iv }, await keyFor(subtle), data)
        .catch(() => undefined)
      return text && JSON.parse(new TextDecoder().decode(text))
    },
  }
}
