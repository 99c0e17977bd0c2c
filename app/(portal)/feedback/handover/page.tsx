import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { handOver } from '@/lib/feedback/actions/handover'
import { listAgenciesAtWork, listAnswering } from '@/lib/feedback/queries/addressees'
import { Checkbox, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

/** Sắp xếp cơ quan: all open items of one agency go to another. */
export default async function HandOverPage() {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'addressees.update')) notFound()
  const [busy, agencies] = await Promise.all([listAgenciesAtWork(viewer), listAnswering(viewer)])

  return (
    <Page
      title="Chuyển việc của một cơ quan"
      lead="Khi cơ quan giải thể, sáp nhập hoặc chuyển nhiệm vụ."
      crumbs={[{ name: 'Nơi nhận, lĩnh vực phản ánh, góp ý', href: '/feedback/addressees' }]}
    >
      {busy.length === 0 ? (
        <p className="card lead">Chưa có cơ quan xử lý nào, nên không có gì để chuyển.</p>
      ) : (
        <Form action={handOver} submit="Chuyển các mục đang xử lý">
          <ul className="list-disc pl-6">
            <li>
              Mọi mục đang xử lý, đang trình giao, dự thảo đang chờ duyệt và lời mời góp ý chưa trả lời đều
              chuyển một lần.
            </li>
            <li>Thời hạn, dự thảo, đề nghị gia hạn giữ nguyên; từng mục ghi lại việc chuyển.</li>
            <li>Nơi nhận trong danh mục do cơ quan cũ trả lời sẽ do cơ quan mới trả lời.</li>
            <li>Mục đã trả lời không thay đổi.</li>
          </ul>
          <Select
            name="fromId"
            label="Từ cơ quan"
            options={busy.map(({ id, name, endedOn, items }) => ({
              value: id,
              label: `${name} (${items} mục${endedOn ? `, thôi hoạt động ${showDay(endedOn)}` : ''})`,
            }))}
            blank="Chọn cơ quan"
          />
          <Select
            name="agencyId"
            label="Sang cơ quan"
            hint="Cơ quan mới: thêm ở trang Tổ chức trước, tài khoản ở trang Tài khoản."
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            blank="Chọn cơ quan"
          />
          <TextField
            name="decision"
            label="Theo văn bản nào?"
            hint="Ví dụ: Quyết định số 05-QĐ/ĐU về sắp xếp cơ quan"
            maxLength={300}
          />
          <Checkbox
            name="isEnding"
            label="Cơ quan cũ thôi hoạt động: hôm nay là ngày cuối, tài khoản của cơ quan hết quyền từ ngày mai"
          />
          <Checkbox name="isConfirmed" label="Tôi xác nhận chuyển mọi mục đang xử lý như trên." />
        </Form>
      )}
    </Page>
  )
}
