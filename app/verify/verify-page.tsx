import { canSomewhere } from '@/lib/auth/policy'
import { viewerIfAny } from '@/lib/auth/viewer'
import { getSettings } from '@/lib/core/settings'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Answer, lookUp } from '@/lib/verify/look-up'
import { AnswerView } from './answer'
import { HashField } from './hash-field'

/** Kiểm tra văn bản: open to everybody, and saying no more to a stranger than yes or no. */
export async function VerifyPage({ asked }: { asked: { code?: string; hash?: string } }) {
  const viewer = await viewerIfAny()
  const answer = await lookUp(viewer, asked)
  const { portalName } = await getSettings()
  const wrong = answer.kind === 'unreadable' ? answer : undefined

  return (
    <>
      <header className="bg-brand py-4 text-white print:hidden">
        <p className="mx-auto flex max-w-6xl flex-wrap justify-between px-4 gap-x-6 text-lg font-semibold">
          {portalName}
          <Link href={viewer ? '/' : '/sign-in'} className="font-normal text-white">
            {viewer ? 'Về trang Việc cần làm' : 'Đăng nhập'}
          </Link>
        </p>
      </header>
      <Page
        title="Kiểm tra văn bản"
        lead="Văn bản in từ cổng có mã tra cứu ở cuối mỗi trang, cạnh ô vuông. Đồng chí nhập mã để biết văn bản có đúng là bản đã lưu không."
      >
        <AnswerView answer={answer} />
        <Section title={titleOfForm(answer)}>
          <form action="/verify" className="space-y-5">
            <div>
              <label htmlFor="field-code" className="block font-semibold">
                Mã tra cứu
              </label>
              <p id="hint-code" className="text-muted">
                12 chữ và số, ví dụ 7KDM-2QXA-R9TB
              </p>
              {wrong?.field === 'code' && <p className="font-semibold text-bad">{wrong.message}</p>}
              <input
                id="field-code"
                name="code"
                required
                maxLength={40}
                autoComplete="off"
                aria-describedby="hint-code"
                defaultValue={asked.code}
                className="input mt-1 max-w-80 uppercase"
              />
            </div>
            <HashField
              value={asked.hash}
              expected={answer.kind === 'paper' ? answer.paper.sha256 : undefined}
              error={wrong?.field === 'hash' ? wrong.message : undefined}
            />
            <button type="submit" className="button">
              Kiểm tra văn bản
            </button>
          </form>
        </Section>
        {viewer && canSomewhere(viewer, 'verify.list') && (
          <p>
            <Link href="/hash-list">Danh sách mã băm của tháng</Link>
          </p>
        )}
      </Page>
    </>
  )
}

const titleOfForm = ({ kind }: Answer) =>
  kind === 'paper' ? 'Đối chiếu tệp PDF với bản đã lưu' : 'Nhập mã và đối chiếu'
