// The query language in one page, each example a link.
import { h, replace, langOf } from "../dom.js";
import { language } from "../words.js";
import { link } from "../route.js";

const pages = {
  en: ["Help", [
    ["Queries", [
      ["六地", "any stretch of Chinese, found as it stands"], ["六地 阜新", "both in one document"], ["\"six places\"", "a phrase"], ["六地 OR \"six places\"", "either"], ["六地 -阜新", "the first without the second"],
      ["official:\"Hu Tao\"", "an official, under every name in both languages"], ["goal:六地", "a goal under all its names"], ["body:阜新市委", "a body"], ["post:书记", "any post with the word in it"], ["place:阜新", "a place"],
      ["lang:en date:2023-11", "English documents of November 2023"], ["date:2012..2017 乡村振兴", "of these years"], ["stress*", "words that begin so"], ["打造 NEAR/4 六地", "at most four characters apart"], ["official:* goal:六地 WITHIN sentence", "named with it in one sentence"],
    ]]],
    ["Type the beginning of a name, its pinyin or its initials (ht, hutao, 胡) and choose from the list with the arrow keys.",
      "The minus sign beside a facet value excludes it. The address of the page holds everything you chose: send it to somebody, and they see the same.",
      "In a document, colours and the shape of the line under a mark show what it is; Tab goes from mark to mark, Enter opens its card.",
      "Numbers are exact unless a label beside them says sampled or at least. Every table can be taken away, and carries a stamp that says what it was counted on; fuxin verify checks it.",
      "History and sub-corpora of your own are kept in this browser only. The page changes nothing in the index."],
    "The same for programs: ", "description of the interface"],
  zh: ["帮助", [
    ["检索式", [
      ["六地", "任意一段中文，按原文查找"], ["六地 阜新", "两者同见于一篇"], ["\"six places\"", "短语"], ["六地 OR \"six places\"", "任一"], ["六地 -阜新", "含前者、不含后者"],
      ["official:胡涛", "官员，中英文各种写法通查"], ["goal:六地", "目标及其各种提法"], ["body:阜新市委", "机构"], ["post:书记", "含该词的职务"], ["place:阜新", "地点"],
      ["lang:en date:2023-11", "2023 年 11 月的英文文献"], ["date:2012..2017 乡村振兴", "限定年份"], ["stress*", "以此开头的词"], ["打造 NEAR/4 六地", "相距不超过四字"], ["official:* goal:六地 WITHIN sentence", "同一句中提到"],
    ]]],
    ["输入名称的开头、拼音或首字母（ht、hutao、胡），用方向键在列表中选择。",
      "条件值旁的减号表示排除。网址中包含全部选择：把网址发给别人，对方看到的与您相同。",
      "文中的标注以颜色和下划线形状区分类别；按 Tab 键逐个移动，按回车打开卡片。",
      "数字旁未注明“抽样”或“至少”的均为精确值。各表均可下载，并附有说明统计依据的标记，可用 fuxin verify 复核。",
      "检索历史与自建子语料库仅保存在本浏览器中。本页不改动索引。"],
    "供程序使用的接口：", "接口说明"],
};

export async function show(main) {
  const [title, sections, notes, before, api] = pages[language()];
  document.title = `${title} – Fuxin`;
  replace(main, h("article.help", h("h1", title),
    sections.map(([name, queries]) => h("section", h("h2", name), h("ul.examples", queries.map(([q, meaning]) => h("li", h("a", { href: link("search", { q }) }, h("code", { lang: langOf(q) }, q)), " ", h("span", meaning)))))),
    h("ul.notes", notes.map(n => h("li", n))), h("p", before, h("a", { href: "/api/openapi.json" }, api))));
}
