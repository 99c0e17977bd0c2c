import type { MinutesData } from './minutes'
import type { ResolutionData } from './resolution'

/** One cell's evening, 07/9/2022: everything its minutes and its resolution carry. Invented persons and places. */
export const eveningMinutes: MinutesData = {
  letterhead: {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
    number: 'Số 06-BB/CB',
  },
  isDraft: false,
  subject: 'sinh hoạt chi bộ thường kỳ tháng 9 năm 2022',
  time: 'bắt đầu lúc 19 giờ 30, ngày 07/9/2022',
  place: 'Nhà văn hóa thôn Đông Hạ',
  mode: 'trực tiếp',
  chair: 'đồng chí Đào Xuân Thạch, Bí thư chi bộ',
  recorder: 'đồng chí Vũ Đình Khoát, chi ủy viên, được cử tại phần mở đầu, chi bộ nhất trí',
  guests:
    'đồng chí Hà Minh Tuyên, Ủy viên Ban Chấp hành Đảng bộ xã, Chủ tịch Hội Nông dân xã An Thịnh, cấp ủy viên phụ trách chi bộ',
  composition: [
    'Tổng số đảng viên: 18 đồng chí; chính thức 17, dự bị 01, sinh hoạt tạm thời 0. Được miễn sinh hoạt: 01 đồng chí (Ngô Văn Lẫm, tuổi cao), không dự.',
    'Có mặt tại hội trường: 14 đồng chí; chính thức 13, dự bị 01.',
    'Kết nối từ xa: 01 đồng chí chính thức (Hoàng Văn Quýnh, đang làm công nhân ngoài tỉnh, gọi video qua Zalo; đồng chí Khoát theo dõi). Được nghe thông tin và nêu ý kiến, không tính có mặt, không biểu quyết.',
    'Vắng có lý do: 01 đồng chí (Bùi Thị Lụa, gia đình có việc tang, đã báo cáo Bí thư chi bộ chiều 06/9/2022).',
    'Vắng không lý do: 01 đồng chí (Mai Văn Ngữ).',
    'Tỷ lệ dự sinh hoạt: 14/17 đồng chí, đạt 82,4% (không tính đồng chí được miễn). Nếu tính cả đồng chí kết nối từ xa là 15/17, đạt 88,2%. Tiêu chí về dự sinh hoạt không đạt do có đảng viên vắng không lý do.',
  ],
  showsAttendance: false,
  attendance: [],
  dues: { lead: 'Đảng phí tháng 9/2022', text: 'đã nộp 17/18 đồng chí; đồng chí Mai Văn Ngữ chưa nộp' },
  programme: 'gồm 12 phần, chi bộ nhất trí thông qua',
  sections: [
    {
      heading: 'NỘI DUNG TRIỂN KHAI',
      blocks: [
        { kind: 'subheading', text: '1. Thông tin thời sự, văn bản của cấp trên' },
        { kind: 'paragraph', text: 'Đồng chí Đào Xuân Thạch và đồng chí Lương Thị Nhàn phổ biến:' },
        {
          kind: 'list',
          items: [
            'Nghị quyết số 26-NQ/ĐU ngày 31/8/2022 của Ban Chấp hành Đảng bộ xã An Thịnh về lãnh đạo thực hiện nhiệm vụ tháng 9/2022;',
            'Hướng dẫn số 19-HD/BTCHU ngày 24/8/2022 của Ban Tổ chức Huyện ủy Minh Giang về thống nhất ngày sinh hoạt chi bộ thường kỳ và bổ sung mục “Phản ánh, góp ý với huyện”;',
            'Công văn số 386-CV/HU ngày 29/8/2022 của Ban Thường vụ Huyện ủy Minh Giang về bảo đảm an ninh trật tự, phòng cháy, chữa cháy dịp Quốc khánh 2/9 và Tết Trung thu năm 2022;',
            'Kế hoạch số 112/KH-UBND ngày 18/8/2022 của Ủy ban nhân dân huyện Minh Giang về sản xuất cây vụ đông năm 2022;',
            'Thông báo số 47/TB-UBND ngày 30/8/2022 của Ủy ban nhân dân xã An Thịnh về lịch cấp căn cước công dân gắn chíp và đăng ký tài khoản định danh điện tử tại nhà văn hóa các thôn.',
          ],
        },
        { kind: 'subheading', text: '2. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh' },
        {
          kind: 'paragraph',
          text: 'Đồng chí Trịnh Bá Sửu trình bày chủ đề: Học tập phong cách gần dân, trọng dân, nói đi đôi với làm của Chủ tịch Hồ Chí Minh. Liên hệ: gia đình đảng viên dọn phần lấn ra kênh mương, đường thôn trước.',
        },
        { kind: 'subheading', text: '3. Đánh giá tháng 8/2022' },
        {
          kind: 'paragraph',
          lead: 'a) Tình hình tư tưởng.',
          text: 'Đảng viên giữ vững lập trường, nhất trí với việc thống nhất ngày sinh hoạt chi bộ trong toàn huyện; một số đồng chí cao tuổi băn khoăn vì tài liệu về muộn. Nhân dân phấn khởi; lo lắng nhất là giá phân bón, xăng dầu tăng và thiếu nước tưới cuối kênh N4.',
        },
        {
          kind: 'paragraph',
          lead: 'b) Kết quả thực hiện nghị quyết tháng 8:',
          text: 'hoàn thành 4/5 nhiệm vụ, đạt 80%.',
        },
        {
          kind: 'table',
          columns: [
            { header: 'TT', width: 10, align: 'center' },
            { header: 'Nhiệm vụ', width: 75 },
            { header: 'Tình trạng', width: 30, align: 'center' },
            { header: 'Kết quả', width: 50 },
          ],
          rows: [
            [
              '1',
              'Phòng trừ sâu cuốn lá nhỏ và rầy trên 42 ha lúa mùa',
              'Hoàn thành',
              'Phun phòng xong 42/42 ha trước ngày 25/8/2022',
            ],
            [
              '2',
              'Tổng vệ sinh đường làng, treo cờ Tổ quốc dịp Quốc khánh 2/9',
              'Hoàn thành',
              '176/176 hộ treo cờ; vệ sinh 2,4 km đường thôn',
            ],
            [
              '3',
              'Vận động bảo hiểm y tế hộ gia đình, bảo hiểm xã hội tự nguyện',
              'Hoàn thành',
              'Đạt 13/12 người và 3/3 người',
            ],
            [
              '4',
              'Lập danh sách thanh niên sẵn sàng nhập ngũ năm 2023',
              'Hoàn thành',
              'Đủ 9/9 thanh niên, nộp xã ngày 26/8/2022',
            ],
            [
              '5',
              'Vận động 5 hộ tháo dỡ chuồng trại, lều tạm lấn mái kênh N4',
              'Chưa hoàn thành',
              'Mới tháo dỡ 3/5 hộ; còn 2 hộ chuyển sang tháng 9',
            ],
          ],
        },
        {
          kind: 'paragraph',
          lead: 'c) Ưu điểm:',
          text: 'sản xuất vụ mùa đúng lịch, lúa sinh trưởng tốt; an ninh trật tự ổn định; bảo hiểm y tế vượt chỉ tiêu 01 người.',
        },
        {
          kind: 'paragraph',
          lead: 'd) Hạn chế:',
          text: 'còn 2/5 hộ chưa tháo dỡ do chưa phân công đảng viên đến từng hộ; tự phê bình và phê bình còn nể nang, ít đảng viên phát biểu.',
        },
        {
          kind: 'paragraph',
          lead: 'đ) Biểu dương:',
          text: 'đồng chí Kiều Văn Tiệp, đồng chí Phạm Thị Thơi.',
        },
        {
          kind: 'paragraph',
          lead: 'e) Nhắc nhở:',
          text: 'đồng chí Mai Văn Ngữ vắng sinh hoạt không báo cáo, chưa nộp đảng phí tháng 9/2022. Đồng chí Nhàn gặp, nghe giải trình trước ngày 12/9/2022.',
        },
        { kind: 'subheading', text: '4. Nhiệm vụ tháng 9/2022' },
        {
          kind: 'list',
          items: [
            'Phòng trừ rầy cuối vụ trên 42 ha lúa mùa; đăng ký 9 ha cây vụ đông.',
            'Tổ chức Tết Trung thu cho thiếu nhi; tiếp tục tuyên truyền bảo hiểm y tế.',
            'Vận động 120 người đăng ký tài khoản định danh điện tử; giữ vững an ninh trật tự, an toàn phòng cháy.',
            'Vận động dứt điểm 2 hộ còn lại tháo dỡ phần lấn mái kênh N4; phát quang bờ kênh.',
            'Giữ nền nếp sinh hoạt ngày 07 hằng tháng; giữ liên lạc với đảng viên làm việc ngoài tỉnh; giới thiệu 01 quần chúng ưu tú học lớp bồi dưỡng nhận thức về Đảng.',
          ],
        },
      ],
    },
    {
      heading: 'Ý KIẾN THẢO LUẬN',
      blocks: [
        {
          kind: 'opinion',
          no: 1,
          speaker: 'Đồng chí Lê Công Rạng',
          subject: 'về tuyến kênh tưới N4',
          text: 'Đoạn từ cống Đầu Làng đến xứ đồng Cửa Chùa dài khoảng 650 m bị sạt mái 3 điểm, bồi khoảng 0,4 m; đợt tưới cuối tháng 8, nước về cuối kênh chỉ được một phần ba, 18 ha của 96 hộ phải bơm lại, mỗi sào tốn thêm 40.000 đồng. Tổ thủy nông hai lần nạo vét, đắp tạm nhưng không giữ được. Đề nghị kiến nghị huyện sửa dứt điểm.',
          conclusion:
            'việc vượt thẩm quyền của thôn, kiến nghị Ủy ban nhân dân huyện, gửi kèm 04 ảnh hiện trạng; tổ thủy nông phát quang bờ kênh trong tháng 9.',
        },
        {
          kind: 'opinion',
          no: 2,
          speaker: 'Đồng chí Nguyễn Hữu Chước',
          subject: 'về tài liệu sinh hoạt',
          text: 'Tài liệu hằng tháng của huyện về chậm: tháng 8 họp xong 2 ngày mới có; tháng này 16 giờ ngày 06/9 mới nhận được 3 bộ bản giấy, sau khi chi ủy đã họp. Đề nghị gửi sớm, có bản tóm tắt chữ to và bản điện tử.',
          conclusion:
            'đưa thành góp ý gửi Thường trực Huyện ủy; từ kỳ sau, đồng chí Khoát báo đảng viên nhận tài liệu ngay khi có.',
        },
        {
          kind: 'opinion',
          no: 3,
          speaker: 'Đồng chí Đoàn Thị Mận',
          subject: 'về cách vận động 2 hộ còn lại',
          text: 'Hai hộ không chống đối: một hộ neo người, chưa có chỗ nuôi đàn gà 40 con; một hộ đợi bán lứa vịt. Đề nghị phân công đảng viên đến từng hộ, cùng tính cách giúp; Chi hội Phụ nữ cử 6 chị giúp công; gia đình đảng viên dọn trước.',
          conclusion:
            'việc của chi bộ, chi bộ tự giải quyết; giao đồng chí Nhàn và đồng chí Khoát đến từng hộ, xong trước ngày 30/9/2022.',
        },
        {
          kind: 'paragraph',
          lead: '4. Ý kiến của đồng chí Hà Minh Tuyên.',
          text: 'Biểu dương chi bộ chuẩn bị chu đáo, thảo luận đi thẳng vào việc của dân. Đề nghị chấn chỉnh ngay trường hợp vắng không lý do; hướng dẫn đảng viên đi làm xa lâu ngày làm đơn xin tạm miễn đúng quy định; vận động đủ 9 ha cây vụ đông. Hai nội dung gửi huyện sẽ báo cáo Đảng ủy xã chuyển lên ngay; xã tự rà soát khâu chuyển tài liệu.',
        },
      ],
    },
    {
      heading: 'PHẢN ÁNH, GÓP Ý VỚI HUYỆN',
      blocks: [
        {
          kind: 'paragraph',
          lead: '1. Kiến nghị Ủy ban nhân dân huyện Minh Giang:',
          text: 'chỉ đạo khảo sát, nạo vét và gia cố mái đoạn kênh N4 dài khoảng 650 m qua thôn Đông Hạ, hoàn thành trước thời gian lấy nước đổ ải vụ xuân 2023; nhân dân nhận phát quang bờ kênh, trông coi vật tư, không tính công. Biểu quyết chuyển: tán thành 13/16 (81,25%), không tán thành 0, ý kiến khác 0.',
        },
        {
          kind: 'paragraph',
          lead: '2. Góp ý với Thường trực Huyện ủy Minh Giang:',
          text: 'chỉ đạo để tài liệu sinh hoạt về đến chi bộ trước ngày họp ít nhất 3 ngày, kèm bản tóm tắt một trang, chữ to; tài liệu không mật gửi thêm bản điện tử. Biểu quyết chuyển: tán thành 12/16 (75%), không tán thành 0, ý kiến khác 01 (đồng chí Phí Thị Hòe đề nghị phản ánh với Đảng ủy xã trước).',
        },
      ],
    },
    {
      heading: 'PHÂN CÔNG, KẾT LUẬN, BIỂU QUYẾT',
      blocks: [
        {
          kind: 'paragraph',
          lead: '1. Phân công nhiệm vụ',
          text: '(báo cáo tại kỳ sinh hoạt ngày 07/10/2022):',
        },
        {
          kind: 'table',
          columns: [
            { header: 'TT', width: 10, align: 'center' },
            { header: 'Nhiệm vụ', width: 70 },
            { header: 'Người thực hiện', width: 60 },
            { header: 'Thời hạn', width: 25, align: 'center' },
          ],
          rows: [
            [
              '1',
              'Tổ chức Tết Trung thu cho thiếu nhi thôn vào tối 09/9/2022',
              'Đỗ Thị Hường; phối hợp: Đinh Văn Khải',
              '10/9/2022',
            ],
            [
              '2',
              'Đôn đốc phòng trừ rầy trên 42 ha lúa mùa; lập danh sách hộ đăng ký 9 ha cây vụ đông',
              'Kiều Văn Tiệp; phối hợp: Lê Công Rạng',
              '25/9/2022',
            ],
            [
              '3',
              'Vận động 2 hộ còn lại tháo dỡ phần lấn mái kênh N4',
              'Lương Thị Nhàn; phối hợp: Vũ Đình Khoát, Đoàn Thị Mận',
              '30/9/2022',
            ],
            [
              '4',
              'Vận động 120 người đăng ký tài khoản định danh điện tử',
              'Tạ Quang Đính; phối hợp: Đinh Văn Khải',
              '30/9/2022',
            ],
          ],
        },
        {
          kind: 'paragraph',
          lead: '2. Thông báo kết quả trả lời kiến nghị:',
          text: 'chưa có nội dung (thực hiện từ kỳ này).',
        },
        {
          kind: 'paragraph',
          lead: '3. Kết luận của chủ trì.',
          text: 'Tháng 9 tập trung bốn việc đã phân công; tiếp thu ý kiến của đồng chí Hà Minh Tuyên; gửi huyện hai nội dung đã biểu quyết.',
        },
        {
          kind: 'paragraph',
          lead: '4. Biểu quyết',
          text: 'thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022, hình thức giơ tay, cơ số 16 (17 đảng viên chính thức, trừ 01 đồng chí được miễn sinh hoạt không dự): tán thành 13/16, đạt 81,25%; không tán thành 0; ý kiến khác 0. Nghị quyết được thông qua, không có ý kiến bảo lưu. Đồng chí Quýnh kết nối từ xa nêu ý kiến nhất trí, không tính biểu quyết.',
        },
        {
          kind: 'paragraph',
          lead: '5. Tự chấm điểm',
          text: 'theo mẫu chung của tỉnh: 80/100 điểm, loại Khá (trừ nhiều nhất: 7 điểm do có đảng viên vắng không lý do, 5 điểm kết quả nghị quyết). Chi bộ thống nhất khắc phục ngay các nội dung bị trừ điểm.',
        },
      ],
    },
  ],
  closing:
    'Biên bản được đọc lại; 14/14 đảng viên có mặt nhất trí thông qua, không có ý kiến sửa đổi. Buổi sinh hoạt kết thúc lúc 21 giờ 15 cùng ngày (105 phút).',
  recorderSigner: { authority: 'NGƯỜI GHI BIÊN BẢN', name: 'Vũ Đình Khoát' },
  chairSigner: { authority: 'CHỦ TRÌ HỘI NGHỊ', name: 'Đào Xuân Thạch' },
}

export const eveningResolution: ResolutionData = {
  letterhead: {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
    number: 'Số 03-NQ/CB',
  },
  isDraft: false,
  subject: 'lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022',
  opening:
    'Ngày 07/9/2022, tại Nhà văn hóa thôn Đông Hạ, Chi bộ thôn Đông Hạ sinh hoạt thường kỳ, thời lượng 105 phút, do đồng chí Đào Xuân Thạch, Bí thư chi bộ, chủ trì; đồng chí Vũ Đình Khoát ghi biên bản. Tổng số đảng viên 18 đồng chí; có mặt 14; kết nối từ xa 01; vắng có lý do 01; vắng không lý do 01; được miễn sinh hoạt 01. Sau khi nghe báo cáo, thảo luận và ý kiến của đồng chí Hà Minh Tuyên, cấp ủy viên phụ trách, chi bộ quyết nghị:',
  sections: [
    {
      heading: 'KẾT QUẢ LÃNH ĐẠO THÁNG 8/2022',
      blocks: [
        {
          kind: 'paragraph',
          lead: '1. Chính trị, tư tưởng.',
          text: 'Đảng viên giữ vững lập trường, nhất trí với việc thống nhất ngày sinh hoạt chi bộ. Nhân dân phấn khởi chào mừng Quốc khánh 2/9; còn lo lắng về giá vật tư nông nghiệp và thiếu nước tưới cuối kênh N4.',
        },
        {
          kind: 'paragraph',
          lead: '2. Nhiệm vụ được giao.',
          text: 'Hoàn thành 4/5 nhiệm vụ (80%): phun phòng sâu bệnh 42/42 ha lúa mùa; 176/176 hộ treo cờ Tổ quốc; bảo hiểm y tế hộ gia đình 13/12 người, bảo hiểm xã hội tự nguyện 3/3 người; lập danh sách 9/9 thanh niên sẵn sàng nhập ngũ. Chưa hoàn thành việc vận động tháo dỡ phần lấn mái kênh N4, mới đạt 3/5 hộ.',
        },
        {
          kind: 'paragraph',
          lead: '3. Biểu dương, nhắc nhở.',
          text: 'Biểu dương đồng chí Kiều Văn Tiệp, đồng chí Phạm Thị Thơi. Nhắc nhở đồng chí Mai Văn Ngữ vắng sinh hoạt không báo cáo, chưa nộp đảng phí tháng 9/2022.',
        },
        {
          kind: 'paragraph',
          lead: '4. Hạn chế, nguyên nhân.',
          text: 'Công tác vận động chưa đến từng hộ; tự phê bình và phê bình còn nể nang; số đảng viên phát biểu còn ít. Nguyên nhân chủ quan là chi bộ chưa phân công đảng viên phụ trách hộ, chưa gợi ý trước nội dung thảo luận.',
        },
      ],
    },
    {
      heading: 'NHIỆM VỤ THÁNG 9/2022',
      blocks: [
        {
          kind: 'paragraph',
          text: '1. Lãnh đạo chăm sóc, phòng trừ rầy cuối vụ trên 42 ha lúa mùa; vận động đăng ký 9 ha cây vụ đông, lập xong danh sách trước ngày 25/9/2022.',
        },
        {
          kind: 'paragraph',
          text: '2. Tổ chức Tết Trung thu cho thiếu nhi toàn thôn vào tối 09/9/2022, an toàn, tiết kiệm; tiếp tục tuyên truyền bảo hiểm y tế hộ gia đình.',
        },
        {
          kind: 'paragraph',
          text: '3. Vận động 120 người đăng ký tài khoản định danh điện tử trước ngày 30/9/2022; giữ vững an ninh trật tự, an toàn phòng cháy.',
        },
        {
          kind: 'paragraph',
          text: '4. Vận động dứt điểm 2 hộ còn lại tháo dỡ phần lấn mái kênh N4 trước ngày 30/9/2022; phát quang hai bên bờ kênh.',
        },
        {
          kind: 'paragraph',
          text: '5. Giữ nền nếp sinh hoạt ngày 07 hằng tháng; không để đảng viên vắng không lý do; liên lạc với đảng viên làm việc ngoài tỉnh trước và sau mỗi kỳ sinh hoạt; giới thiệu 01 quần chúng ưu tú dự lớp bồi dưỡng nhận thức về Đảng.',
        },
        {
          kind: 'paragraph',
          text: '6. Gửi huyện hai nội dung đã biểu quyết: kiến nghị Ủy ban nhân dân huyện sửa chữa kênh N4 (13/16 tán thành); góp ý với Thường trực Huyện ủy về tài liệu sinh hoạt về muộn (12/16 tán thành).',
        },
      ],
    },
    {
      heading: 'TỔ CHỨC THỰC HIỆN',
      blocks: [
        {
          kind: 'paragraph',
          text: '1. Đồng chí Đỗ Thị Hường chủ trì nhiệm vụ Tết Trung thu, xong trước ngày 10/9/2022; đồng chí Kiều Văn Tiệp chủ trì nhiệm vụ sản xuất; đồng chí Lương Thị Nhàn chủ trì việc vận động 2 hộ; đồng chí Tạ Quang Đính chủ trì việc đăng ký tài khoản định danh điện tử. Các đồng chí báo cáo kết quả tại kỳ sinh hoạt ngày 07/10/2022.',
        },
        {
          kind: 'paragraph',
          text: '2. Đồng chí Lương Thị Nhàn gặp đồng chí Mai Văn Ngữ trước ngày 12/9/2022, báo cáo chi ủy.',
        },
        {
          kind: 'paragraph',
          text: '3. Ban Công tác Mặt trận, các chi hội và Chi đoàn thôn vận động hội viên, đoàn viên và nhân dân thực hiện. Chi ủy theo dõi, đôn đốc; biên bản và nghị quyết gửi Đảng ủy xã trong ngày 08/9/2022.',
        },
      ],
    },
    {
      heading: 'TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT',
      blocks: [
        {
          kind: 'paragraph',
          text: 'Chi bộ tự chấm 80/100 điểm, loại Khá. Tỷ lệ dự 14/17, đạt 82,4%; có 01 đồng chí vắng không lý do. Cần khắc phục: chấm dứt vắng không lý do; thêm người thảo luận; dứt điểm nhiệm vụ còn tồn đọng.',
        },
      ],
    },
  ],
  closing:
    'Nghị quyết được chi bộ thông qua ngày 07/9/2022 với 13/16 đảng viên chính thức tán thành, đạt 81,25%.',
  recipients: [
    'Đảng ủy xã (báo cáo)',
    'Đồng chí Hà Minh Tuyên, cấp ủy viên phụ trách',
    'Ban Công tác Mặt trận, các chi hội, Chi đoàn thôn',
    'Đảng viên chi bộ',
    'Lưu Chi bộ',
  ],
  signer: { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: 'Đào Xuân Thạch' },
}
