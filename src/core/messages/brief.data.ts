// What the share dialog, the one-page brief and the embedded map say. Both languages of a sentence stand together.
export const BRIEF = {
  'share.title': { zh: '带走', en: 'Take it along' },
  'share.link': { zh: '链接', en: 'Link' },
  'share.copy': { zh: '复制链接', en: 'Copy link' },
  'share.copied': { zh: '已复制，打开它的人会看到同样的画面。', en: 'Copied: whoever opens it sees this same view.' },
  'share.byHand': {
    zh: '浏览器不允许复制，请选中上面的链接自己复制。',
    en: 'The browser refused the clipboard: select the link above and copy it.',
  },
  'share.length': { zh: '{length} 个字符', en: '{length} characters' },
  'share.short': { zh: '聊天软件放得下', en: 'fits any chat' },
  'share.long': {
    zh: '超过 {limit} 个字符，有的聊天软件会截断：请改发下面的视图文件。',
    en: 'Over {limit} characters, which some chat apps cut off: send the view file below instead.',
  },
  'share.qr': { zh: '这个画面的二维码', en: 'QR code of this view' },
  'share.noQr': {
    zh: '链接太长，二维码会密得扫不出来：请改发视图文件。',
    en: 'The link is too long for a QR code that can be scanned: send the view file instead.',
  },
  'share.imported': {
    zh: '画面里有本机导入的条目：链接不带它们，对方看不到。请另发导入清单的项目文件。',
    en: 'This view shows records that you imported: the link does not carry them. Send the list’s project file as well.',
  },
  'share.brief': { zh: '一页简报', en: 'One-page brief' },
  'share.briefWhy': {
    zh: '问题、地图、五个数、表格、局限和来源，一张 A4：打印、存 PDF、图片、Markdown 或 CSV。',
    en: 'Question, map, five numbers, table, limits and sources on one A4: print, PDF, picture, Markdown or CSV.',
  },
  'share.openBrief': { zh: '打开简报', en: 'Open the brief' },
  'share.file': { zh: '视图文件', en: 'View file' },
  'share.fileWhy': {
    zh: '链接放不下或发不出去时用：对方把文件拖到地图上，就是这个画面。',
    en: 'For when a link is too long or cannot be sent: dropped on the map, it gives this view.',
  },
  'share.saveFile': { zh: '存为 .shequ.json', en: 'Save as .shequ.json' },
  'share.fileName': { zh: '社区发展地图 视图', en: 'Shequ Atlas view' },
  'share.embed': { zh: '嵌入网页', en: 'Embed in a page' },
  'share.embedWhy': {
    zh: '只有地图、图例和计数，并有一个打开完整版的链接。',
    en: 'Map, legend and counter only, with a link to the full atlas.',
  },
  'share.copyCode': { zh: '复制代码', en: 'Copy the code' },

  'brief.title': { zh: '一页简报', en: 'One-page brief' },
  'brief.close': { zh: '回到地图', en: 'Back to the map' },
  'brief.print': { zh: '打印或存为 PDF', en: 'Print or save as PDF' },
  'brief.png': { zh: '图片', en: 'Picture' },
  'brief.fileName': { zh: '社区发展地图 简报', en: 'Shequ Atlas brief' },
  'brief.drawing': { zh: '正在画地图……', en: 'Drawing the map …' },
  'brief.waiting': {
    zh: '答案还没有算完，算完后这里就是简报。',
    en: 'The answer is not there yet; the brief follows it.',
  },
  'brief.noAnswer': {
    zh: '这个问题现在没有答案，写不成简报：请先回到地图，按提示改一改问题。',
    en: 'This question has no answer, so there is no brief: go back to the map and change the question as it says there.',
  },
  'brief.pngFailed': {
    zh: '这个浏览器画不出图片，请改用“打印或存为 PDF”。',
    en: 'This browser cannot draw the picture: use “Print or save as PDF” instead.',
  },
  'brief.simpleMap': {
    zh: '这台设备画不出完整地图，这里是同一份数据的简图。',
    en: 'This device cannot draw the full map: a simple one of the same data.',
  },
  'brief.atlas': { zh: '社区发展地图', en: 'Shequ Atlas' },
  'brief.dates': {
    zh: '资料截至 {asOf} · 人口 2020 年七普 · 数据版本 {version}',
    en: 'As of {asOf} · residents: 2020 census · data version {version}',
  },
  'brief.made': { zh: '制作于 {date}', en: 'made on {date}' },
  'brief.credit': {
    zh: '地图：本图集自带示意轮廓，标记与数字同屏幕',
    en: 'Map: the atlas’s own sketched outlines; marks and figures as on screen',
  },
  'brief.map': { zh: '地图：{question}', en: 'Map: {question}' },
  'brief.inset': { zh: '南海诸岛', en: 'South China Sea islands' },
  'brief.numbers': { zh: '五个数', en: 'Five numbers' },
  'brief.limits': { zh: '这份简报不能告诉你', en: 'What this cannot tell you' },
  'brief.sources': { zh: '来源', en: 'Sources' },
  'brief.premises': { zh: '前提', en: 'Premises' },
  'brief.link': { zh: '打开同样的画面', en: 'Open this same view' },
  'brief.more': {
    zh: '这里列出 {shown} 行，共 {total} 行；全部在 CSV 里。',
    en: '{shown} of {total} rows; all of them are in the CSV.',
  },
  'brief.filter': { zh: '筛选：{words}', en: 'Filter: {words}' },
  'brief.years': { zh: '{from}–{to} 年', en: '{from}–{to}' },
  'brief.group': { zh: '；', en: '; ' },

  'brief.near.question': { zh: '{place}和周边 {km} 公里有什么？', en: 'What is in {place} and within {km} km of it?' },
  'brief.near.answer': {
    zh: '本地有 {inside} 条记录，周边 {km} 公里内另有 {within} 条，自上覆盖这里的有 {covering} 条；这个范围含 {cities} 个城市、{people}城镇人口。',
    en: '{inside} records in it, {within} more within {km} km, {covering} covering it from above; {cities} cities and {people} urban residents lie within that distance.',
  },
  'brief.near.short': {
    zh: '本地有 {inside} 条记录，周边 {km} 公里内另有 {within} 条，自上覆盖这里的有 {covering} 条。',
    en: '{inside} records in it, {within} more within {km} km, {covering} covering it from above.',
  },
  'brief.near.insideLabel': { zh: '本地的记录', en: 'records in it' },
  'brief.near.withinLabel': { zh: '周边的记录', en: 'records around it' },
  'brief.near.coveringLabel': { zh: '自上覆盖', en: 'covering it' },
  'brief.near.possible': { zh: '其中 {count} 条只是可能', en: '{count} of them only perhaps' },
  'brief.near.urban': { zh: '周边城镇人口', en: 'urban residents around' },
  'brief.near.cities': { zh: '周边城市', en: 'cities around' },
  'brief.near.table': { zh: '记录', en: 'Records' },
  'brief.col.list': { zh: '在哪', en: 'Where' },
  'brief.col.record': { zh: '记录', en: 'Record' },
  'brief.col.place': { zh: '类型 · 精度 · 地点', en: 'Kind · precision · place' },
  'brief.col.km': { zh: '距离', en: 'Distance' },
  'brief.col.since': { zh: '时间', en: 'Time' },
  'brief.col.reason': { zh: '理由', en: 'Why' },
  'brief.col.lines': { zh: '原文行', en: 'Lines' },

  'brief.gaps.question': {
    zh: '{scope}：哪里的{people}在 {km}内没有{supply}？',
    en: '{scope}: where do {people} have no {supply} within {km}?',
  },
  'brief.gaps.supply': { zh: '记录', en: 'record' },
  'brief.gaps.supplyOf': { zh: '“{words}”的记录', en: 'record ({words})' },
  'brief.gaps.share': { zh: '在 {km}内有记录', en: 'within {km} of a record' },
  'brief.gaps.shareNote': { zh: '确定–可能', en: 'certain–possible' },
  'brief.gaps.medianNote': { zh: '可能–确定', en: 'possible–certain' },
  'brief.gaps.median': { zh: '到最近记录的中位距离', en: 'median distance to a record' },
  'brief.gaps.backup': { zh: '有后备（第 {k} 近也在内）', en: 'with a backup (k = {k})' },
  'brief.gaps.table': { zh: '未覆盖的{people}最多的地方', en: 'Where most {people} are not covered' },
  'brief.gaps.kindsApart': {
    zh: '“没有任何记录”“超过 X”“别的类别”是三种不同的缺口，不能并成一种。',
    en: '“Nothing recorded”, “farther than X” and “another kind” are three different gaps and are never one.',
  },

  'brief.compare.question': {
    zh: '{one}和{two}相比，有什么不同？',
    en: 'How do {one} and {two} compare?',
  },
  'brief.compare.answer': {
    zh: '{one}里面、周边和自上覆盖的记录有 {oneCount} 条，{oneCover} 的城镇人口在 {km} 公里内有记录；{two} {twoCount} 条，{twoCover}。',
    en: '{one} has {oneCount} records in, around or over it, and {oneCover} of its urban residents have one within {km} km; {two} has {twoCount}, and {twoCover}.',
  },
  'brief.compare.short': {
    zh: '{one}有 {oneCount} 条记录，{two}有 {twoCount} 条。',
    en: '{one} has {oneCount} records, {two} has {twoCount}.',
  },
  'brief.compare.records': { zh: '{place}的记录', en: 'records of {place}' },
  'brief.compare.cover': { zh: '{place}的覆盖', en: 'cover of {place}' },
  'brief.compare.residents': { zh: '城镇常住人口之差', en: 'difference in urban residents' },

  'brief.siting.question.mclp': {
    zh: '再加 {k} 个中心，放在哪些城市能让 {km} 公里内的{who}最多？',
    en: 'Which cities for {k} more centres, so that most {who} are within {km} km?',
  },
  'brief.siting.question.lscp': {
    zh: '要让 {share} 的{who}在 {km} 公里内，最少再加几个中心、放在哪里？',
    en: 'How few more centres, and where, bring {share} of {who} within {km} km?',
  },
  'brief.siting.question.p-median': {
    zh: '再加 {k} 个中心，放在哪些城市能让{who}的平均距离最短？',
    en: 'Which cities for {k} more centres, so that the mean distance of {who} is least?',
  },
  'brief.siting.question.p-center': {
    zh: '再加 {k} 个中心，放在哪些城市能让最远的县最近？',
    en: 'Which cities for {k} more centres, so that the farthest county is nearest?',
  },
  'brief.siting.of.mclp': { zh: '{km} 公里内的{who}', en: '{who} within {km} km' },
  'brief.siting.of.lscp': { zh: '{km} 公里内的{who}', en: '{who} within {km} km' },
  'brief.siting.of.p-median': { zh: '{who}的平均距离', en: 'mean distance of {who}' },
  'brief.siting.of.p-center': { zh: '最远的县', en: 'the farthest county' },
  'brief.siting.before': { zh: '现在', en: 'now' },
  'brief.siting.after': { zh: '加上之后', en: 'with them' },
  'brief.siting.gain.cover': { zh: '多覆盖的{who}', en: 'more {who} reached' },
  'brief.siting.gain.km': { zh: '缩短', en: 'shorter by' },
  'brief.siting.fewest': { zh: '最少新增', en: 'fewest more' },
  'brief.siting.wanted': { zh: '要达到的比例', en: 'share wanted' },
  'brief.siting.certificate': { zh: '与理论最优的差距', en: 'gap to the best possible' },
  'brief.siting.centres': { zh: '现有中心', en: 'existing centres' },
  'brief.siting.provincial': { zh: '其中 {count} 个只知省', en: '{count} known by province only' },
  'brief.siting.table': { zh: '建议的城市和理由', en: 'Proposed cities, and why' },
  'brief.siting.existing': {
    zh: '现有中心：{total} 条记录 = 有位置 {placed} + 只知省 {provincial} + 无法落点 {unplaced}；候选 {candidates} 个。',
    en: 'Existing centres: {total} records = {placed} placed + {provincial} by province + {unplaced} not placed; {candidates} candidates.',
  },
  'brief.siting.localLimit': {
    zh: '只看人口和直线距离：当地有没有合适的机构、经费和意愿，这里看不出来。',
    en: 'Residents and straight lines only: whether a city has a fitting organisation, money or will is not in the data.',
  },

  'brief.view.question': {
    zh: '城市社区发展的记录在哪里？',
    en: 'Where are the records of urban community development?',
  },
  'brief.view.questionOf': { zh: '“{words}”的记录在哪里？', en: 'Where are the records of: {words}?' },
  'brief.view.answer': {
    zh: '{total} 条里有 {shown} 条符合：{placed} 条能落到市县或更细，{unplaced} 条无法落点，只计数；涉及 {cities} 个城市。',
    en: '{shown} of {total} records: {placed} can be placed by city or finer, {unplaced} cannot and are only counted; {cities} cities have one.',
  },
  'brief.view.shown': { zh: '符合的记录', en: 'records' },
  'brief.view.of': { zh: '共 {total} 条', en: 'of {total}' },
  'brief.view.placed': { zh: '能落点', en: 'placed' },
  'brief.view.unplaced': { zh: '无法落点', en: 'not placed' },
  'brief.view.cities': { zh: '涉及的城市', en: 'cities with a record' },
  'brief.view.undated': { zh: '未注明日期', en: 'without a date' },
  'brief.view.byKind': { zh: '按类型', en: 'By kind' },
  'brief.view.kind': { zh: '类型', en: 'Kind' },
  'brief.view.count': { zh: '条数', en: 'Records' },
  'brief.view.sum': { zh: '合计', en: 'Total' },

  'brief.limit.quality': {
    zh: '有记录不说明活动的规模、质量和现状。',
    en: 'A record says nothing of an activity’s size, quality or present state.',
  },
  'brief.limit.asOf': {
    zh: '资料截至 {asOf}，之后开始、结束或搬走的都不在里面。',
    en: 'The scan is of {asOf}: whatever began, ended or moved later is not in it.',
  },
  'brief.source.scan': {
    zh: '城市社区发展扫描（截至 {asOf}）第 {lines} 行。',
    en: 'Scan of urban community development (as of {asOf}), lines {lines}.',
  },
  'brief.source.moreLines': { zh: '{lines} 等 {count} 段', en: '{lines} and more, {count} passages' },
  'brief.source.external': {
    zh: '另有 {count} 条出自扫描以外的公开名单或网页，逐条来源见图集。',
    en: '{count} more rest on public lists or pages beyond the scan; the atlas names each.',
  },
  'brief.source.imported': {
    zh: '另有 {count} 条是使用者自己导入的，不在扫描里。',
    en: '{count} more were imported by the user and are not in the scan.',
  },

  'brief.source.census': {
    zh: '人口：第七次全国人口普查（2020），按区县；城镇人口由各区县城镇化率推算。',
    en: 'Residents: Seventh National Population Census (2020) by county; urban residents from each county’s urban share.',
  },

  'legend.covered': { zh: '确定在 X 内的区县', en: 'counties surely within X' },
  'legend.gapSize': { zh: '圆越大，未覆盖的人越多', en: 'the larger, the more people' },
  'legend.possible': { zh: '所问的距离', en: 'the distance asked' },
  'legend.centreExisting': { zh: '现有中心', en: 'existing centre' },
  'legend.centreProposed': { zh: '建议的城市', en: 'proposed city' },

  'embed.full': { zh: '在完整版打开', en: 'Open the full atlas' },
  'embed.legend': { zh: '图例', en: 'Legend' },
} as const;
