'use client'

import { type ReactNode, type RefObject, useState } from 'react'
import type { Choice, Conflict, Merge, Taken } from '@/lib/meetings/merge'
import { placeOf, shownValue, wordsFor } from './form-words'
import { type Clash, HELD } from './status'

type Props = {
  clash: Clash
  form: RefObject<HTMLFormElement | null>
  onSettle: (chosen: Record<string, Choice>) => void
}

/** Both texts, only where they differ, part by part of the minutes; nothing is saved until each has been chosen. */
export function MergeView({ clash, form, onSettle }: Props) {
  const [chosen, setChosen] = useState<Record<string, Choice>>({})
  const page = form.current
  const { conflicts, taken } = page ? inOrder(clash.merge, page) : clash.merge
  const open = conflicts.filter(({ key }) => !chosen[key]).length
  const other = clash.by ? `đồng chí ${clash.by}` : 'máy chủ'
  if (!page) return null
  const all = (choice: Choice) => setChosen(Object.fromEntries(conflicts.map(({ key }) => [key, choice])))

  return (
    <section
      id={HELD}
      aria-label="Ghép hai bản"
      className="my-4 scroll-mt-20 space-y-4 rounded border-2 border-bad p-3 sm:p-4"
    >
      <h2>{`Bản của đồng chí và bản của ${other} khác nhau ${conflicts.length} chỗ`}</h2>
      <p>
        Cả hai bản đều còn nguyên. Đồng chí chọn bản giữ lại ở từng chỗ dưới đây; những chỗ khác tự ghép khi
        lưu.
      </p>
      {conflicts.length > 3 && (
        <div className="flex flex-wrap gap-2">
          <button type="button" className="button button-plain button-small" onClick={() => all('mine')}>
            Chọn bản của đồng chí ở mọi chỗ
          </button>
          <button type="button" className="button button-plain button-small" onClick={() => all('theirs')}>
            {`Chọn bản của ${other} ở mọi chỗ`}
          </button>
        </div>
      )}
      {conflicts.map((conflict) => (
        <Difference
          key={conflict.key}
          conflict={conflict}
          page={page}
          other={other}
          chosen={chosen[conflict.key]}
          onChoose={(choice) => setChosen((before) => ({ ...before, [conflict.key]: choice }))}
        />
      ))}
      {taken.length > 0 && <TakenList taken={taken} page={page} other={other} />}
      <button type="button" className="button" disabled={open > 0} onClick={() => onSettle(chosen)}>
        Lưu bản đã ghép
      </button>
      {open > 0 && <p aria-live="polite">{`Còn ${open} chỗ chưa chọn.`}</p>}
    </section>
  )
}

/** In the order of the page; without the facts of the register, which travel along but are no fields of it. */
function inOrder({ conflicts, taken }: Merge, page: HTMLFormElement) {
  const place = (name: string) => placeOf(page, name)
  return {
    conflicts: [...conflicts].sort((first, second) => place(first.key) - place(second.key)),
    taken: taken
      .filter(({ name, what }) => what !== 'changed' || place(name) >= 0)
      .sort((first, second) => place(first.name) - place(second.name)),
  }
}

function Difference(props: {
  conflict: Conflict
  page: HTMLFormElement
  other: string
  chosen: Choice | undefined
  onChoose: (choice: Choice) => void
}) {
  const { conflict, page, other, chosen, onChoose } = props
  const { key, parts, removedBy, mayKeepBoth } = conflict
  const { section, row, field } = wordsFor(page, parts[0]?.name ?? key)
  const isSaid = section.endsWith(field) || parts.length > 1 || removedBy !== undefined
  const titles = { mine: 'Giữ bản của đồng chí', theirs: `Giữ bản của ${other}` }
  const side = (choice: 'mine' | 'theirs') => (
    <Side
      name={key}
      title={removedBy === choice ? 'Bỏ mục này' : titles[choice]}
      isChosen={chosen === choice}
      onChoose={() => onChoose(choice)}
    >
      {parts.map((part) => (
        <span key={part.name} className="block">
          {parts.length > 1 && (
            <span className="block text-muted">{`${wordsFor(page, part.name).field}:`}</span>
          )}
          <span className="block whitespace-pre-wrap [overflow-wrap:anywhere]">
            {shownValue(page, part.name, part[choice]) || (removedBy === choice ? '(đã xóa)' : '(để trống)')}
          </span>
        </span>
      ))}
    </Side>
  )

  return (
    <fieldset className="min-w-0 border-t border-line pt-3">
      <legend className="font-semibold">
        {[section, row, isSaid ? '' : field].filter(Boolean).join(' › ')}
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {side('mine')}
        {side('theirs')}
      </div>
      {mayKeepBoth && (
        <div className="mt-3">
          <Side
            name={key}
            title="Giữ cả hai"
            isChosen={chosen === 'both'}
            onChoose={() => onChoose('both')}
          />
        </div>
      )}
    </fieldset>
  )
}

function Side(props: {
  name: string
  title: string
  isChosen: boolean
  onChoose: () => void
  children?: ReactNode
}) {
  return (
    <label className={`card block ${props.isChosen ? 'border-calm bg-calm-soft' : ''}`}>
      <span className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="radio"
          name={`merge-${props.name}`}
          className="size-5 shrink-0"
          checked={props.isChosen}
          onChange={props.onChoose}
        />
        {props.title}
      </span>
      {props.children}
    </label>
  )
}

const takenWords = { changed: 'sửa', added: 'thêm', removed: 'bỏ' }

/** Only the other side touched these: put in without asking, but told. */
function TakenList({ taken, page, other }: { taken: Taken[]; page: HTMLFormElement; other: string }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">
        {`Tự ghép thêm ${taken.length} chỗ chỉ bản của ${other} có thay đổi`}
      </summary>
      <ul className="list-disc pl-5">
        {taken.map(({ name, text, what }) => {
          const { section, row, field } = wordsFor(page, name)
          return (
            <li key={name} className="[overflow-wrap:anywhere]">
              {`${[section, row || field].filter(Boolean).join(' › ')} (${takenWords[what]}): ${shownValue(page, name, text) || '(để trống)'}`}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
