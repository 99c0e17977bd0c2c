const SIDE = 320
const QUALITY = 0.7

/** A photograph made small by the browser, for the list of scans; nothing where it cannot be read as a picture. */
export async function smallPicture(file: File): Promise<File | undefined> {
  if (!file.type.startsWith('image/')) return undefined
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return blob ? new File([blob], 'small.jpg', { type: 'image/jpeg' }) : undefined
}
