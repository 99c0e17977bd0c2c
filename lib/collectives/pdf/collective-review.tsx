import { Sheet } from '@/lib/pdf/document'
import { Head } from '@/lib/pdf/title'
import { gap, ReviewBody, type ReviewBodyData } from '@/lib/ratings/pdf/self-review'
import { SelfReviewHead } from '@/lib/ratings/pdf/self-review-head'
import { SelfReviewSigner } from '@/lib/ratings/pdf/self-review-rating'

/** An empty text prints as dots to write on. What was typed is printed and never stored. */
export type CollectiveReviewData = ReviewBodyData & {
  /** "Mẫu 01-HD KĐ.ĐG 2025". */
  formCode: string
  superior: string
  organisation: string
  placeDate: string
  year: string
  /** "(Tập thể Chi ủy …)". */
  category: string
  /** "T/M CHI BỘ". */
  onBehalf: string
}

/** Báo cáo kiểm điểm, tự đánh giá, xếp loại chất lượng của tập thể, Mẫu 01 (HD 43-HD/BTCTW). */
export function CollectiveReviewPdf(data: CollectiveReviewData) {
  return (
    <Sheet
      name={`Báo cáo kiểm điểm, tự đánh giá, xếp loại chất lượng của tập thể ${data.year}`}
      author={data.organisation}
      about={data.formCode}
      formCode={data.formCode}
      gap={gap}
    >
      <Head gap={gap}>
        <SelfReviewHead
          {...data}
          title={`Báo cáo kiểm điểm, tự đánh giá, xếp loại ${'chất lượng của tập thể'.replaceAll(' ', '\u00a0')}`}
          word="TẬP THỂ"
        />
      </Head>
      <ReviewBody {...data} />
      <SelfReviewSigner title={data.onBehalf} name="" />
    </Sheet>
  )
}
