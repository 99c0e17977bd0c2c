'use client'

import { useState } from 'react'
import type { Flat } from '@/lib/meetings/draft'
import { fieldLabel } from '@/lib/meetings/field-labels'
import type { Clash } from './status'

/** Both texts side by side, part by part; nothing is saved until each has been chosen. */
export function ClashPanel({ clash, onSettle }: { clash: Clash; onSettle: (chosen: Flat) => void }) {
  const [chosen, setChosen] = useState<Flat>({})
  const isComplete = clash.conflicts.every(({ name }) => name in chosen)
  const choose = (name: string, value: string) => setChosen((before) => ({ ...before, [name]: value }))

  return (
    <section aria-label="Hai người cùng sửa" className="my-4 space-y-4 rounded border-2 border-bad p-4">
      <h2>
        Đồng chí và {clash.by} cùng sửa {clash.conflicts.length} chỗ
      </h2>
      <p>Những chỗ khác đã được ghép lại. Đồng chí chọn bản giữ lại ở từng chỗ dưới đây.</p>
      {clash.conflicts.map(({ name, mine, theirs }) => (
        <fieldset key={name} className="border-t border-line pt-3">
          <legend className="font-semibold">{fieldLabel(name)}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <Version title="Của đồng chí" text={mine} name={name} onChoose={() => choose(name, mine)} />
            <Version
              title={`Của ${clash.by}`}
              text={theirs}
              name={name}
              onChoose={() => choose(name, theirs)}
            />
          </div>
          {mine.length + theirs.length > 40 && (
            <label className="mt-2 flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={`clash-${name}`}
                className="size-5"
                onChange={() => choose(name, `${theirs}\n${mine}`)}
              />
              Giữ cả hai, nối tiếp nhau
            </label>
          )}
        </fieldset>
      ))}
      <button type="button" className="button" disabled={!isComplete} onClick={() => onSettle(chosen)}>
        Lưu bản đã chọn
      </button>
    </section>
  )
}

function Version(props: { title: string; text: string; name: string; onChoose: () => void }) {
  return (
    <label className="card block">
      <span className="flex min-h-11 items-center gap-3 font-semibold">
        <input type="radio" name={`clash-${props.name}`} className="size-5" onChange={props.onChoose} />
        {props.title}
      </span>
      <span className="block whitespace-pre-wrap">{props.text || '(để trống)'}</span>
    </label>
  )
}
