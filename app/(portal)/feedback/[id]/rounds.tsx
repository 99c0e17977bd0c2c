import { Fragment } from 'react'
import { showDay } from '@/lib/core/dates'
import { documentName, replyKindLabels, saidWords, signedWords, stateOf } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Link } from '@/lib/ui/link'
import { Timeline } from './timeline'

/** Kiến nghị tiếp: every time the cell asked, what was answered and what it said to that, as one history. */
export const Rounds = ({ chain, shownId }: { chain: ItemPage[]; shownId: number }) => (
  <ol className="space-y-6">
    {chain.map((item, index) => (
      <li key={item.id} className="max-w-none">
        <h3 className="mb-2 font-semibold">
          Lần {index + 1}:{' '}
          {item.id === shownId ? item.code : <Link href={`/feedback/${item.id}`}>{item.code}</Link>}, gửi ngày{' '}
          {showDay(item.sentOn)} ({stateOf(item).label.toLocaleLowerCase('vi')})
        </h3>
        {item.id === shownId ? (
          <p className="mb-2 text-muted">Nội dung, trả lời của lần này ở đầu trang.</p>
        ) : (
          <Said item={item} />
        )}
        <Timeline item={item} />
      </li>
    ))}
  </ol>
)

/** What was asked, answered and said to the answer: of the item shown, the page says it above. */
const Said = ({ item }: { item: ItemPage }) => (
  <dl className="card mb-4 max-w-none space-y-2">
    <dt className="font-semibold">Chi bộ nêu</dt>
    <dd className="whitespace-pre-line">{item.text}</dd>
    {item.interims.map(({ id, kind, response, text, approvedOn }) => (
      <Fragment key={id}>
        <dt className="font-semibold">
          {kind ? 'Trả lời' : 'Trả lời bước đầu'} ngày {showDay(approvedOn)}
        </dt>
        <dd className="whitespace-pre-line">{text}</dd>
        {response && (
          <>
            <dt className="font-semibold">{saidWords.askMore}</dt>
            <dd className="whitespace-pre-line">{response}</dd>
          </>
        )}
      </Fragment>
    ))}
    {item.answeredOn && item.replyText && (
      <>
        <dt className="font-semibold">
          Trả lời ngày {showDay(item.answeredOn)}
          {item.replyKind && `: ${replyKindLabels[item.replyKind].toLocaleLowerCase('vi')}`}
        </dt>
        <dd className="whitespace-pre-line">
          {item.replyText}
          <span className="block text-muted">
            {[documentName(item), signedWords(item)].filter(Boolean).join(' · ')}
          </span>
        </dd>
      </>
    )}
    {item.response && (
      <>
        <dt className="font-semibold">Ý kiến của chi bộ sau khi nghe</dt>
        <dd className="whitespace-pre-line">{item.response}</dd>
      </>
    )}
  </dl>
)
