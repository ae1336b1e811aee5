// Every word of the interface in both languages, and numbers and dates as each writes them.
import { memory } from "./memory.js";

const words = {
  skip: ["Skip to content", "跳到正文"], home: ["Fuxin, to the search", "Fuxin，回到检索"], views: ["Views", "栏目"], search: ["Search", "检索"], count: ["Count", "统计"], help: ["Help", "帮助"],
  corpusLine: ["{documents} documents, {first} to {last}", "共 {documents} 篇，{first} 至 {last}"], problem: ["That did not work.", "未能完成。"], loading: ["Reading …", "正在读取……"],
  frontTitle: ["What do the documents say?", "检索政策文献"], query: ["Query", "检索式"], queryHint: ["words, \"phrases\", official:, goal: …", "词语、\"短语\"、official:、goal: ……"], go: ["Search", "检索"], completions: ["Names in the index", "索引中的名称"],
  queryProblem: ["Character {position} of the query:", "检索式第 {position} 个字符："], facets: ["Narrow down", "缩小范围"], form: ["Form of results", "结果形式"], documents: ["Documents", "文献"], lines: ["Lines", "语境行"], keep: ["Keep, cite, take away", "保存与导出"],
  copyLink: ["Copy permanent link", "复制固定链接"], copy: ["Copy", "复制"], copied: ["Copied", "已复制"], copyFailed: ["Could not copy", "无法复制"], countThis: ["Count this", "统计"], order: ["Order", "排序"], byRelevance: ["Relevance", "相关度"], newestFirst: ["Newest first", "由新到旧"], oldestFirst: ["Oldest first", "由旧到新"],
  sort: ["Sort lines", "行序"], inText: ["as in the text", "按原文"], byLeft: ["by what stands before", "按左侧语境"], byRight: ["by what stands after", "按右侧语境"], byHit: ["by the match", "按命中词"], sample: ["Sample", "抽样行数"], seed: ["Seed", "随机种子"], all: ["all", "全部"], allDocuments: ["all documents", "全部文献"],
  found: ["{n} documents found", "找到 {n} 篇文献"], documentsFound: ["{n|document|documents}", "篇文献"], documentsCount: ["{n} docs", "{n} 篇"], linesFound: ["{n} lines in {documents} documents", "{n} 行，见于 {documents} 篇文献"], linesIn: ["lines in {documents} documents", "行，见于 {documents} 篇文献"], drawn: ["{n} drawn at random, seed {seed}", "随机抽取 {n} 行，种子 {seed}"],
  undated: ["undated", "无日期"], places: ["{n} places", "{n} 处"], nothing: ["No document matches.", "没有符合的文献。"], withoutFacets: ["Search without the facets", "去掉限定条件再检索"], queryHelp: ["How to write queries", "检索式写法"], noLines: ["No line matches: what is only negated, or met in title or metadata, has no lines.", "没有语境行：仅被排除的词，或只见于标题与元数据的词，没有语境行。"], linesNeedQuery: ["Lines show the places of a query: type one above.", "语境行显示检索词在文中的位置：请在上方输入检索式。"],
  before: ["Before", "前文"], match: ["Match", "命中"], after: ["After", "后文"], document: ["Document", "文献"], pages: ["Pages of results", "结果翻页"], previous: ["Previous", "上一页"], next: ["Next", "下一页"], range: ["{from}–{to} of {total}", "第 {from}–{to} 条，共 {total} 条"],
  removeFilter: ["Remove {value}", "去掉 {value}"], not: ["not", "不含"], filters: ["Chosen facets", "已选条件"], exclude: ["Exclude {value}", "排除 {value}"], othersBeside: ["and {n} others", "另有 {n} 项"], corpusName: ["Name of a sub-corpus", "子语料库名称"], saveCorpus: ["Save as sub-corpus", "存为子语料库"], saved: ["saved", "已保存"],
  examples: ["For example", "例如"], "example.0": ["both in one document", "两词同现"], "example.1": ["a phrase", "短语"], "example.2": ["an official, in either language", "官员，中英文通查"], "example.3": ["a goal under all its names", "目标及其各种提法"], "example.4": ["near each other", "相距四字以内"], "example.5": ["who is named with it in one sentence", "同句出现的官员"],
  showAll: ["Show all documents", "浏览全部文献"], corpora: ["Sub-corpora", "子语料库"], noCorpora: ["None yet. Search, then save the search under a name: it is kept in this browser.", "暂无。检索之后可命名保存，保存在本浏览器中。"], deleteNamed: ["Delete {name}", "删除 {name}"], past: ["Past searches", "检索历史"], forget: ["Forget them", "清除"],
  aboutDocument: ["About this document", "文献信息"], legend: ["What is marked", "标注图例"], card: ["Card", "卡片"], certainty: ["{n}% sure", "把握 {n}%"], openPage: ["Open its page", "打开专页"], searchThis: ["Search for it", "检索"], holds: ["Post", "任职"], evidence: ["Evidence", "依据"], ruleOfFact: ["Rule of the fact", "任职规则"], members: ["{n} members", "{n} 项内容"], setBy: ["Set by", "提出"], value: ["Value", "日期值"], doubt: ["Left open", "存疑"], identity: ["Identity", "标识"], noIdentity: ["not linked", "未链接"], rule: ["Rule", "规则"],
  outline: ["Contents", "目录"], officialFacts: ["Officials and posts", "官员与职务"], goalsHere: ["Goals", "目标"], nearDuplicates: ["Nearly the same", "近似文献"], sameText: ["same text", "文本相同"], similar: ["{n}% alike", "相似 {n}%"], cite: ["Cite", "引用"], passageAddress: ["Passage address", "段落地址"],
  noPage: ["There is no page for {id}.", "没有 {id} 的专页。"], company: ["Named with", "共同出现"], firstAndLast: ["First and last", "最早与最近"], firstSeen: ["First seen", "最早见于"], lastSeen: ["Last seen", "最近见于"], overTime: ["Over time", "历时变化"], period: ["By", "按"], year: ["year", "年"], month: ["month", "月"], asTable: ["As a table", "数据表"], ofDocuments: ["of all", "总篇数"], percentOfDocuments: ["% of documents", "占全部文献 %"], documentsWithBoth: ["Documents with {value} too", "同时提到 {value} 的文献"],
  tenureNote: ["As the documents show it: when first and last seen, not when it began and ended.", "以文献所见为准：所列为最早与最近见到的日期，并非任免日期。"], postsOverTime: ["Posts over time", "历任职务"], whoLed: ["Who held which post", "历任人员"], bodyPage: ["the body", "机构专页"], namesake: ["another of the name", "同名者"], moreRows: ["{n} more rows are in the download.", "另有 {n} 行，见下载文件。"],
  inChinese: ["In Chinese", "中文"], inEnglish: ["In English", "英文"], otherSenses: ["Other goals of the same name", "同名的其他目标"], wordings: ["Wordings", "提法"], wordingNote: ["In {n} lines ({kind}).", "统计自 {n} 行（{kind}）。"], chartAlt: ["The numbers are in the table below.", "数据见下表。"], download: ["Download:", "下载："],
  "kind.exact": ["exact", "精确"], "kind.sampled": ["sampled", "抽样"], "kind.capped": ["at least", "至少"],
  "type.person": ["Official", "官员"], "type.post": ["Post", "职务"], "type.body": ["Body", "机构"], "type.goal": ["Goal", "目标"], "type.meeting": ["Meeting", "会议"], "type.document": ["Cited document", "引用文献"], "type.place": ["Place", "地点"], "type.date": ["Date", "日期"],
  "facet.official": ["Officials", "官员"], "facet.post": ["Posts", "职务"], "facet.body": ["Bodies", "机构"], "facet.goal": ["Goals", "目标"], "facet.meeting": ["Meetings", "会议"], "facet.document": ["Cited documents", "引用文献"], "facet.place": ["Places", "地点"], "facet.kind": ["Kind", "文种"], "facet.domain": ["Domain", "领域"], "facet.source": ["Source", "来源"], "facet.language": ["Language", "语言"], "facet.year": ["Year", "年份"], "facet.month": ["Month", "月份"],
  "role.former": ["former", "曾任"], "role.acting": ["acting", "代理"], "role.concurrent": ["concurrent", "兼任"], "role.candidate": ["candidate", "候选"],
  "language.zh": ["Chinese", "中文"], "language.en": ["English", "英文"], "language.mixed": ["both", "中英混合"],
  "value.meeting-news": ["meeting news", "会议新闻"], "value.work-report": ["work report", "工作报告"], "value.plan": ["plan", "规划"], "value.notice": ["notice", "通知"], "value.speech": ["speech", "讲话"], "value.regulation": ["regulation", "法规"], "value.opinion": ["opinions", "意见"], "value.decision": ["decision", "决定"], "value.appointment": ["appointment", "任免"], "value.news": ["news", "新闻"], "value.foreign-affairs": ["foreign affairs", "外事"], "value.commentary": ["commentary", "评论"], "value.other": ["other", "其他"],
};

export const language = () => {
  const remembered = memory.language();
  if (remembered) return remembered;
  // The browser's own list, which it also sends as Accept-Language.
  return /^zh\b/i.test(navigator.languages?.[0] ?? navigator.language ?? "") ? "zh" : "en";
};
export const setLanguage = value => memory.setLanguage(value);

export function t(key, values = {}) {
  const pair = words[key];
  if (!pair) return key;
  return pair[language() === "zh" ? 1 : 0]
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name, one, many) => Number(values[name]) === 1 ? one : many)
    .replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export const number = value => new Intl.NumberFormat(language() === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 3 }).format(value);

export const date = iso => /^\d{4}-\d\d-\d\d$/.test(iso) ? new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z")) : iso;

export const facetName = field => t("facet." + field);
export const roleName = role => t("role." + role);

/** A value of a facet as people call it. */
export function valueName(field, value) {
  const bare = value.startsWith("=") ? value.slice(1) : value;
  if (field === "language") return words["language." + bare] ? t("language." + bare) : bare;
  if (field === "kind" || field === "domain") return words["value." + bare] ? t("value." + bare) : bare.replaceAll("-", " ");
  return bare;
}
