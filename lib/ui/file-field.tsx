'use client'

import { useField } from './action-form'
import { Frame, useDescribed, type Words } from './frame'

/** Chooses a file, or several; a phone offers its camera where pictures are accepted. */
export function FileField({
  accept,
  isMultiple,
  onChoose,
  ...words
}: Words & { accept: string; isMultiple?: boolean; onChoose?: (file?: File) => void }) {
  const { errors } = useField(words.name)
  return (
    <Frame {...words} errors={errors}>
      <input
        {...useDescribed(words.name, words.hint, errors)}
        type="file"
        accept={accept}
        multiple={isMultiple}
        className="input"
        onChange={(event) => onChoose?.(event.currentTarget.files?.[0])}
      />
    </Frame>
  )
}
