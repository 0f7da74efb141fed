//! The fixed texts: name, Vietnamese, English.

/// Declares [`Text`] and its value in both languages, so that no text can be
/// missing in one of them.
macro_rules! texts {
    ($($name:ident: $vi:literal, $en:literal;)+) => {
        /// The fixed texts of the interface.
        #[derive(Debug)]
        pub struct Text { $(#[doc = concat!("“", $en, "”")] pub $name: &'static str,)+ }

        /// In Vietnamese.
        pub(super) static VI: Text = Text { $($name: $vi,)+ };

        /// In English.
        pub(super) static EN: Text = Text { $($name: $en,)+ };
    };
}

texts! {
    brand: "Bảng Vàng", "Bảng Vàng";
    tagline: "Thi đua, khen thưởng đọc từ báo chí", "Emulation and commendation, read from the press";
    skip: "Đến nội dung chính", "Skip to the main content";
    views: "Các trang", "Views";
    settings: "Hiển thị", "Display";
    language: "Ngôn ngữ", "Language";
    theme: "Màu nền", "Colours";
    theme_auto: "Theo máy", "System";
    theme_light: "Sáng", "Light";
    theme_dark: "Tối", "Dark";
    nav_timeline: "Dòng thời gian", "Timeline";
    nav_awards: "Khen thưởng", "Awards";
    nav_units: "Đơn vị", "Units";
    nav_people: "Nhân sự", "People";
    nav_articles: "Bài báo", "Articles";
    nav_about: "Giới thiệu", "About";
    close: "Đóng", "Close";
    dismiss: "Bỏ qua thông báo", "Dismiss";
    ignored_title: "Địa chỉ có phần không dùng được nên đã bỏ qua:", "Parts of the address could not be followed and were ignored:";

    search_label: "Tìm trong các dữ kiện", "Search the facts";
    search_hint: "Tên đơn vị, khen thưởng, chủ đề …", "Unit, award, topic …";
    clear_search: "Xoá ô tìm", "Clear the search";
    filters: "Bộ lọc", "Filters";
    show_filters: "Lọc", "Filter";
    show_results: "Xem kết quả", "Show the results";
    chosen: "Đang chọn", "Active choices";
    reset: "Bỏ hết", "Clear all";
    excluded_prefix: "Trừ:", "Not:";
    exclude: "Loại trừ", "Exclude";
    unexclude: "Thôi loại trừ", "Stop excluding";
    search_in: "Tìm trong", "Search in";
    fewer: "Thu gọn", "Show fewer";
    no_value: "Không có giá trị nào khớp.", "No value matches.";
    not_stated: "không nêu", "not stated";
    years: "Năm", "Years";
    year_from: "Từ năm", "From year";
    year_to: "Đến năm", "To year";
    all_years: "Mọi năm", "All years";
    years_title: "Dữ kiện theo năm", "Facts by year";
    years_help: "Bấm một năm để chọn, kéo để chọn khoảng; mũi tên để di chuyển, Shift + mũi tên để mở rộng, Enter để chọn.", "Click a year to choose it, drag for a range; arrows move, Shift + arrows extend, Enter chooses.";

    lanes_title: "Theo đơn vị", "By unit";
    lanes_help: "Mũi tên trái, phải: sang dữ kiện trước, sau; lên, xuống: đổi đơn vị; Home, End: đầu, cuối; Enter: mở; + và −: phóng to, thu nhỏ.", "Left and right arrows: previous and next fact; up and down: other unit; Home, End: first, last; Enter: open; + and −: zoom.";
    axis_note: "Trục thời gian dùng ngày diễn ra; nếu bài không nêu thì dùng năm hoặc giai đoạn được xét.", "The axis uses the day it happened; where the article gives none, the year or period under review.";
    zoom: "Thu phóng trục thời gian", "Zoom of the time axis";
    unfold_lane: "Mở từng dữ kiện", "Show each fact";
    fold_lane: "Gộp lại", "Group again";
    zoom_in: "Phóng to", "Zoom in";
    zoom_out: "Thu nhỏ", "Zoom out";
    fit: "Vừa khung", "Fit";
    earlier: "Lùi về trước", "Earlier";
    later: "Tiến về sau", "Later";
    no_unit_lane: "Không nêu đơn vị", "No unit named";
    legend: "Chú giải", "Key";
    legend_event: "Sự kiện", "Event";
    legend_conferred: "Đã tặng", "Conferred";
    legend_proposed: "Đề nghị, chưa tặng", "Proposed, not yet given";
    legend_held: "Danh hiệu đang mang", "Title held";
    legend_withdrawn: "Thu hồi", "Withdrawn";
    legend_period: "Cả năm hoặc giai đoạn", "A whole year or period";
    list_title: "Danh sách theo năm", "List by year";
    undated: "Không rõ thời gian", "Undated";
    undated_note: "Bài không nêu ngày, năm hay giai đoạn; các dữ kiện này không nằm trên trục thời gian.", "The article gives no day, year or period; these facts stand on no time axis.";

    tab_statements: "Từng lần nêu", "Statements";
    tab_totals: "Tổng cộng", "Totals";
    awards_caption: "Mỗi hàng là một lần bài báo nêu khen thưởng. Bấm tên cột để sắp xếp; giữ Shift để thêm cột thứ hai.", "Each row is one award statement of an article. Click a heading to sort; hold Shift to add a second key.";
    col_date: "Thời gian", "Date";
    col_award: "Khen thưởng", "Award";
    col_grade: "Hạng", "Grade";
    col_giver: "Cấp tặng", "Given by";
    col_recipients: "Đối tượng", "Recipients";
    col_count: "Số lượng", "Count";
    col_unit: "Đơn vị", "Unit";
    col_status: "Trạng thái", "Status";
    col_source: "Nguồn", "Source";
    totals_caption: "Tổng chỉ cộng những gì đếm cùng một thứ. Bấm một số để xem các lần nêu tạo nên số đó.", "A total only adds what counts the same thing. Click a number to see the statements it is made of.";
    totals_of: "Các lần nêu của", "Statements of";
    uncounted: "không nêu số", "no count stated";
    conflicting: "các bài nêu số khác nhau", "articles give different counts";
    left_out: "Không cộng vào tổng", "Left out of the totals";
    left_out_none: "Không có lần nêu nào bị bỏ ra ngoài.", "Nothing was left out.";
    no_cell: "không có", "none";

    units_title: "Đơn vị", "Units";
    units_note: "Số dữ kiện ở mỗi hàng là số dữ kiện nêu trực tiếp đơn vị đó, không kể đơn vị trực thuộc.", "The number in each row counts the facts that name the unit itself, not its sub-units.";
    units_search: "Tìm đơn vị", "Find a unit";
    other_names: "Tên khác", "Also called";
    parent_unit: "Trực thuộc", "Part of";
    sub_units: "Đơn vị trực thuộc", "Sub-units";
    members: "Thành viên", "Members";
    clusters: "Thuộc cụm, khối thi đua", "In emulation clusters";
    unit_facts: "Dữ kiện theo năm", "Facts by year";
    unit_people: "Những người có chức vụ nêu tên đơn vị", "People whose office names this unit";
    on_timeline: "Xem trên dòng thời gian", "Show on the timeline";
    in_awards: "Xem bảng khen thưởng", "Show its awards";
    no_facts: "Chưa có dữ kiện nào nêu trực tiếp.", "No fact names it directly.";
    people_title: "Nhân sự được nêu tên", "People named";
    people_note: "Người trùng tên không bị gộp: mỗi bài, mỗi tên là một mục, với cấp bậc và chức vụ đúng như bài viết.", "Namesakes are not merged: each name of an article is its own entry, with the rank and offices that the article gives.";
    articles_title: "Bài báo", "Articles";
    untitled: "(Không có tiêu đề)", "(Untitled)";
    byline: "Tác giả", "Byline";
    outlet: "Báo", "Outlet";
    published: "Ngày đăng", "Published";
    length: "Độ dài", "Length";
    fingerprint: "Dấu vân tay", "Fingerprint";
    original: "Bản gốc", "Original";
    article_places: "Vị trí trong bài", "Places in the text";
    article_facts: "Dữ kiện theo thứ tự trong bài", "Facts in the order of the text";
    article_notes: "Ghi chú của bộ đọc", "Notes of the reader";
    article_text: "Toàn văn", "Text";
    no_text: "Bộ dữ liệu này không kèm toàn văn, chỉ có vị trí.", "This dataset has no texts, positions only.";
    figures: "Số liệu", "Figures";

    detail: "Chi tiết", "Details";
    status: "Trạng thái", "Status";
    vietnamese_name: "Tên tiếng Việt", "In Vietnamese";
    basis: "Cách đếm", "Counted by";
    unit: "Đơn vị", "Unit";
    period: "Thời gian", "Date";
    giver: "Cấp tặng", "Given by";
    recipient: "Đối tượng", "Recipients";
    named: "Được nêu tên", "Named";
    at_event: "Tại sự kiện", "At the event";
    its_awards: "Khen thưởng tại sự kiện", "Awards at this event";
    under_review: "Giai đoạn được xét", "Period under review";
    place: "Địa điểm", "Place";
    people: "Nhân sự", "People";
    repeats: "Nhắc lại", "Says again";
    doubts: "Ghi chú", "Notes";
    evidence: "Bài báo viết", "The article says";
    source: "Nguồn", "Source";
    position: "Vị trí", "Position";
    permalink: "Liên kết cố định", "Permanent link";
    copy_citation: "Chép trích dẫn", "Copy citation";
    copied: "Đã chép vào bộ nhớ tạm.", "Copied.";
    change: "So với kỳ trước", "Change";
    as_printed: "Nguyên văn", "As printed";

    update_ready: "Đã có phiên bản mới của trang.", "A new version of this page is ready.";
    update_take: "Tải phiên bản mới", "Load the new version";
    loading: "Đang mở bộ dữ liệu …", "Opening the dataset …";
    empty_title: "Không có dữ kiện nào khớp", "No fact matches";
    empty_help: "Bỏ bớt một lựa chọn:", "Drop one of the choices:";
    empty_dataset: "Bộ dữ liệu này không có dữ kiện nào.", "This dataset has no facts.";
    error_title: "Không mở được bộ dữ liệu", "The dataset could not be opened";
    error_retry: "Thử lại", "Try again";
    error_bundled: "Mở bộ dữ liệu kèm theo", "Open the bundled dataset";
    not_found: "Bộ dữ liệu này không có mục đó.", "The dataset has no such entry.";
    read_soon: "Trang này chưa đọc được tệp của bạn. Hãy dùng công cụ dòng lệnh bang-vang để đọc bài và tạo bộ dữ liệu.", "This page cannot read files of your own yet. Use the command line tool bang-vang to read articles into a dataset.";

    people_search: "Tìm tên, chức vụ", "Find a name or office";
    about_title: "Về Bảng Vàng", "About Bảng Vàng";
    about_lead: "Bảng Vàng đọc các bài báo về phong trào thi đua và khen thưởng, ghi lại từng sự kiện, từng lần trao tặng, kèm đúng chỗ trong bài đã viết như vậy.", "Bảng Vàng reads Vietnamese articles about the emulation movement and commendations, and records each event and each award together with the very place of the article that says so.";
    about_private: "Mọi việc diễn ra trên máy của bạn: trang này không gửi gì đi đâu và chỉ đọc tệp từ chính máy chủ của nó.", "Everything happens on your own machine: the page sends nothing anywhere and reads files of its own server only.";
    about_totals: "Cách tính tổng", "How totals are counted";
    about_statuses: "Trạng thái", "Statuses";
    about_bases: "Cách đếm", "What a count counts";
    about_keys: "Bàn phím", "Keyboard";
}
