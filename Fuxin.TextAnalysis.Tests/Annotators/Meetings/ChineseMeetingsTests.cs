namespace Fuxin.TextAnalysis.Tests.Annotators.Meetings;

/// <summary>Which meetings have a name.</summary>
public class ChineseMeetingsTests
{
    [Theory]
    [InlineData("学习{meeting|党的十九届六中全会}和{meeting|省委十三届六次全会}精神。")]
    [InlineData("{meeting|党的二十大}以来，{meeting|十四届全国人大一次会议}作出部署。")]
    [InlineData("{meeting|铁岭市第八届人民代表大会第四次会议}开幕。")]
    [InlineData("他在{meeting|新时代推动东北全面振兴座谈会}上讲话。")]
    [InlineData("出席{meeting|第三届中国北方冰雪产业博览会}。")]
    [InlineData("主持召开{meeting|市政府常务会议}。")]
    public void Sessions_and_named_meetings_are_found(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("出席{meeting|第三轮中日工商领袖和前高官对话会}的代表。")]
    [InlineData("{meeting|海岛旅游发展高峰论坛}21日在舟山开幕。")]
    [InlineData("{meeting|博鳌亚洲论坛2019年年会}和{meeting|中非合作论坛北京峰会}相继举行。")]
    [InlineData("{meeting|十三届全国人大常委会第八次委员长会议}举行，学习{meeting|二十届二中、三中全会}精神。")]
    [InlineData("{meeting|中俄总理第九次定期会晤}举行。")]
    public void Ordinals_openings_and_years_belong_to_the_name(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("记者发挥优势资源深度解读峰会热点，努力掌握全会精神。")]
    [InlineData("在表彰大会上，大家深受鼓舞。")]
    [InlineData("会议强调，这次座谈会开得很好。")]
    [InlineData("每年召开三次会议，组织各类培训班。")]
    public void Meetings_without_a_name_are_none(string text) => ChineseExample.Check(text, "meeting");

    [Theory]
    [InlineData("{meeting|中法元首会晤}在人民大会堂举行。")]
    [InlineData("代表们出席{meeting|中国作协十大}开幕式。")]
    [InlineData("学习{meeting|自治区第十二次党代会}精神。")]
    [InlineData("推动落实{meeting|中欧领导人会晤}的共识。")]
    [InlineData("部长今天主持召开{meeting|公安部党委（扩大）会议}，传达精神。")]
    public void Heads_of_state_meet_and_a_body_has_its_own_congress(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("深入贯彻{meeting|十九届二中、三中、四中全会}精神，{meeting|四中全会}部署了任务。")]
    [InlineData("习近平出席{meeting|深圳经济特区建立40周年庆祝大会}。")]
    [InlineData("{meeting|2024年世界互联网大会乌镇峰会}在桐乡开幕。")]
    [InlineData("在{meeting|青海省委十三届八次全会第一次全体会议}上说。")]
    [InlineData("今天，{meeting|全省脱贫攻坚表彰大会暨先进事迹报告会}召开。")]
    [InlineData("{meeting|东盟-中国-海合会峰会}成功举行。")]
    public void Several_plenums_anniversaries_years_and_sides_are_read_whole(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("国防大学举办的{meeting|学习贯彻全会精神理论研讨会}在京召开。")]
    [InlineData("11月12日，{meeting|学雷锋和志愿服务座谈会}在抚顺召开。")]
    [InlineData("习近平在{meeting|中央军委党的建设会议}上讲话。")]
    [InlineData("李克强主持召开{meeting|国务院党组会议}。")]
    public void The_verb_of_holding_tells_where_the_name_begins(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("由世界互联网大会主办，由浙江省政府承办。")]
    [InlineData("先后召开5次专题会议，介绍全国表彰大会的经验。")]
    public void Hosts_and_counted_meetings_are_none(string text) => ChineseExample.Check(text, "meeting");

    [Theory]
    [InlineData("期待{meeting|中日韩领导人会议}取得成果。")]
    [InlineData("将出席{meeting|第八次中国－中东欧国家领导人（“16+1”）会晤}。")]
    [InlineData("共同主持{meeting|中俄能源合作委员会第六次会议}。")]
    [InlineData("{meeting|中拉论坛首届部长级会议}明年举行。")]
    [InlineData("{meeting|全国组织部长会议}强调，要抓好落实。")]
    [InlineData("落实{meeting|二十国集团领导人应对疫情特别峰会}共识。")]
    public void States_councils_and_leaders_open_the_name(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("县委召开党组会传达学习全会精神。")]
    [InlineData("省十二届人大常委会举行会议。")]
    public void What_a_meeting_did_is_no_part_of_a_name(string text) => ChineseExample.Check(text, "meeting");

    [Theory]
    [InlineData("继{meeting|日内瓦和谈}之后，双方通过{meeting|中美马德里经贸磋商}取得共识。")]
    [InlineData("提请{meeting|大会主席团第二次会议}审议，{meeting|主席团第一次会议}推选执行主席。")]
    [InlineData("在{meeting|全面推动长江经济带发展座谈会}上讲话，举办{meeting|世界制造业大会}、{meeting|徽商大会}等。")]
    [InlineData("{meeting|2020中国—东盟石油和化工国际合作论坛}在南宁举行。")]
    public void Talks_sittings_and_lists_of_meetings_are_read(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("朝鲜半岛和谈进程取得进展，双方加强磋商。")]
    [InlineData("主席团会议应到175人。")]
    public void Talks_about_a_place_and_sittings_without_number_are_none(string text) => ChineseExample.Check(text, "meeting");

    [Theory]
    [InlineData("{meeting|第73届联合国大会}协商一致通过决议，省长主持召开{meeting|省长办公会}。")]
    [InlineData("承办3届{meeting|中国户外运动产业大会}，最高人民检察院召开{meeting|党组扩大会}。")]
    [InlineData("{meeting|北山科技有限公司党支部成立大会}近日举行。")]
    public void Assemblies_offices_of_governors_and_foundings_are_read(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("健全外资企业圆桌会议制度，在北湖国际会议中心演讲，省委组织部部务会议成员到会。")]
    public void Systems_of_meetings_and_halls_are_none(string text) => ChineseExample.Check(text, "meeting");

    [Theory]
    [InlineData("向{meeting|江西省对接粤港澳大湾区投资合作推介会}的举行表示祝贺，主办{meeting|领导人第十四次会晤}等活动。")]
    [InlineData("就在{meeting|七国峰会}召开前，建成全球电子产品基地。")]
    public void Greeted_meetings_are_read_whole(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("这次会晤是隆重庆祝建党100周年后，习近平主席出席的一次重要峰会，向本届论坛的召开表示祝贺。")]
    public void An_anniversary_in_another_clause_names_none(string text) => ChineseExample.Check(text, "meeting");
}
