import { createBatch } from '@/lib/batches/actions'
import { contentLabel } from '@/lib/batches/labels'
import type { getBatchPlace } from '@/lib/batches/queries'
import { contentsAt } from '@/lib/batches/rules'
import { monthsDown, showMonth } from '@/lib/core/dates'
import { Radios, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

type Place = NonNullable<Awaited<ReturnType<typeof getBatchPlace>>>

/** A cell mostly wants its book; those above a month of all their cells. */
export function BatchForms({ place }: { place: Place }) {
  const { id, kind, first, last } = place
  if (!first || !last)
    return (
      <p className="card lead">
        Chưa có văn bản nào để in. Biên bản hoàn tất, chương trình và giấy mời phát hành rồi mới in được.
      </p>
    )
  const months = monthsDown(last, first).map((month) => ({
    value: month.slice(0, 7),
    label: `Tháng ${showMonth(month)}`,
  }))
  const years = [...new Set(months.map(({ value }) => value.slice(0, 4)))].map((year) => ({
    value: year,
    label: `Năm ${year}`,
  }))
  const isCell = kind === 'cell'

  return (
    <>
      {isCell && (
        <Section title="Sổ biên bản của năm">
          <p>
            Một tệp PDF để in và đóng quyển: bìa, danh sách đảng viên, mục lục, các biên bản theo thứ tự có
            đánh số trang, trang cuối để ký.
          </p>
          <Form
            action={createBatch}
            submit="Lập Sổ biên bản"
            hidden={{ orgId: id, kind: 'book' }}
            mark="book-"
          >
            <Select name="period" label="Năm" options={years} />
          </Form>
        </Section>
      )}
      <Section title={isCell ? 'Các văn bản của một năm' : 'Các văn bản của một tháng'}>
        {isCell ? (
          <Form action={createBatch} submit="In văn bản cả năm" hidden={{ orgId: id, kind: 'year' }} isPlain>
            <Select name="period" label="Năm" options={years} />
            <Contents kind={kind} />
            <Output />
          </Form>
        ) : (
          <Form action={createBatch} submit="In văn bản cả tháng" hidden={{ orgId: id, kind: 'month' }}>
            <Select name="period" label="Tháng" options={months} />
            <Contents kind={kind} />
            <Output />
          </Form>
        )}
      </Section>
    </>
  )
}

/** Minutes are what is mostly wanted; the rest is a tick more. */
const Contents = ({ kind }: { kind: string }) => (
  <Ticks name="contents" legend="In những văn bản nào">
    {contentsAt(kind).map((content) => (
      <Tick
        key={content}
        name="contents"
        value={content}
        label={contentLabel[content]}
        isTicked={content === 'minutes'}
      />
    ))}
  </Ticks>
)

/** One file to print at once, or each paper as it is stored. */
const Output = () => (
  <Radios
    name="output"
    label="Nhận các văn bản"
    value="zip"
    options={[
      { value: 'zip', label: 'Tệp nén (zip): từng văn bản PDF đúng như bản đã lưu, kèm danh sách mã băm' },
      { value: 'merged', label: 'Một tệp PDF ghép các văn bản theo thứ tự, để in một lần' },
    ]}
  />
)
