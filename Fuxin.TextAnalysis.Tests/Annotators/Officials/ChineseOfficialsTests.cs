namespace Fuxin.TextAnalysis.Tests.Annotators.Officials;

/// <summary>Who is named, with which post, in Chinese sentences.</summary>
public class ChineseOfficialsTests
{
    [Theory]
    [InlineData("{post|{body|市委}副书记}、{post|市长}{person|陆文涛}主持会议。")]
    [InlineData("{post|{body|省委}常委}、{post|{body|省委组织部}部长}{person|谭晓峰}，{post|副省长}{person|祁 磊}出席。")]
    [InlineData("会议由{post|{body|市发展改革委}主任}{person|岑雨薇}作说明。")]
    [InlineData("{post|塞浦路斯财政部长}{person|帕帕多利斯}抵京。")]
    public void A_chain_of_posts_stands_before_a_name(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("{person|陆文涛}{post|书记}指出，要抓好落实。")]
    [InlineData("按照{person|谭}{post|省长}的要求，各地加快进度。")]
    public void A_title_may_follow_the_name_or_a_bare_surname(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("市领导{person|陆文涛}、{person|何 静}、{person|欧阳俊杰}参加调研。")]
    [InlineData("（记者　{person|盖雨晴}　通讯员　{person|石磊}）")]
    [InlineData("群众{person|旦增卓玛}说，日子越过越好。")]
    [InlineData("县政协主席{person|艾尔肯·吐尔逊}介绍了情况。")]
    public void Names_are_found_by_context_and_by_their_characters(string marked) => ChineseExample.Check(marked, "person");

    [Theory]
    [InlineData("全市粮食产量保持稳定，牛羊、马铃薯、蔬菜全面增产。")]
    [InlineData("高水平开放带来新机遇，和平发展是时代主题。")]
    [InlineData("“王海”大队完成了飞行任务。")]
    public void Ordinary_words_and_things_named_after_persons_are_no_persons(string text) => ChineseExample.Check(text, "person");

    [Fact]
    public void A_name_found_once_is_found_again_without_context() =>
        ChineseExample.Check("县长{person|魏南星}来到村里。村民们都认得{person|魏南星}。", "person");

    [Fact]
    public void Every_post_of_a_chain_is_a_fact() => Assert.Equal(
        ["陆文涛|市委副书记|Incumbent", "陆文涛|市政府党组书记|Incumbent", "陆文涛|市长|Incumbent"],
        ChineseExample.Facts("市委副书记、市长、市政府党组书记陆文涛主持召开会议。"));

    [Theory]
    [InlineData("{post|总统外交政策顾问}{person|帕帕多利斯}随行，{post|俄副总理}{person|伊利亚诺夫}陪同。")]
    [InlineData("陪同来访的有{post|财政部长}，{post|外交部长}等。")]
    [InlineData("{post|{body|东街街道柳湾村党总支部}书记}{person|汤维秋}介绍情况。")]
    [InlineData("村民们告诉{post|总书记}，日子好了。")]
    [InlineData("{person|谭晓峰}院士和{person|岑雨薇}教授发言。")]
    [InlineData("执行{post|总统}{person|伊利亚诺夫}的指令。")]
    public void Aides_ministers_and_secretaries_are_posts_and_professions_are_none(string marked) =>
        ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("县纪委对副县长{person|谭中}立案调查。")]
    [InlineData("{post|部长}{person|祁连峰}出席。")]
    [InlineData("深化郑焦、郑新、郑洛协同发展。")]
    [InlineData("军队向扎波涅热方向推进。")]
    [InlineData("高铁网加快成型，周均航班量增加。")]
    public void Verbs_places_and_pairs_of_cities_bound_a_name(string marked) => ChineseExample.Check(marked, "person");

    [Theory]
    [InlineData("任命谭晓峰、岑雨薇为市中级人民法院审判员。", "岑雨薇|市中级人民法院审判员|Incumbent", "谭晓峰|市中级人民法院审判员|Incumbent")]
    [InlineData("免去谭晓峰的市教育局局长职务。", "谭晓峰|市教育局局长|Former")]
    [InlineData("会议决定接受谭晓峰辞去县长职务的请求。", "谭晓峰|县长|Former")]
    [InlineData("谭晓峰，男，汉族，现任市财政局副局长，拟任市审计局局长。", "谭晓峰|市审计局局长|Candidate", "谭晓峰|市财政局副局长|Incumbent")]
    [InlineData("法国前总统贝尔纳德到访。", "贝尔纳德|总统|Former")]
    [InlineData("作者谭晓峰系市水利局局长。", "谭晓峰|市水利局局长|Incumbent")]
    [InlineData("中央党校校长（院长）谭晓峰讲话。", "谭晓峰|中央党校校长（院长）|Incumbent")]
    [InlineData("市领导陆文涛、谭晓峰参加。")]
    public void Verbs_of_office_and_words_inside_the_post_tell_the_role(string text, params string[] facts) =>
        Assert.Equal(facts, ChineseExample.Facts(text));

    [Fact]
    public void A_bare_title_is_no_second_post() => Assert.Equal(
        ["陆文涛|市委书记|Incumbent"],
        ChineseExample.Facts("市委书记陆文涛出席会议。陆文涛书记强调，要抓好落实。"));

    [Theory]
    [InlineData("大家学习焦裕禄精神，参观了马恒昌小组展览馆。")]
    [InlineData("老一辈高瞻远瞩，开创了局面。")]
    [InlineData("恩平市的牛江镇，早稻开始收割。")]
    public void What_is_named_after_a_person_is_not_the_person(string text) => ChineseExample.Check(text, "person");

    [Theory]
    [InlineData("{post|中央党校教授}{person|陈曙光}说，{post|《党的文献》主编}{person|李琦}主持。")]
    [InlineData("{post|党的十九大代表}{person|曹先建}作报告，{post|约旦外交大臣}{person|萨法迪}到访。")]
    [InlineData("{post|全国人大常委会委员长}{person|栗战书}16日在京会见来宾。")]
    public void Scholars_editors_delegates_and_ministers_hold_posts(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("会议听取了甲方意见，丁星胜，清华大学副秘书长、反恐专员刘跃进，外交部部长王毅出席。", "刘跃进|反恐专员|Incumbent", "刘跃进|清华大学副秘书长|Incumbent", "王毅|外交部部长|Incumbent")]
    [InlineData("兰辉同志生前是北川县副县长。", "兰辉|北川县副县长|Incumbent")]
    public void A_chain_of_posts_goes_to_the_name_it_leads_to(string text, params string[] facts) => Assert.Equal(facts, ChineseExample.Facts(text));

    [Theory]
    [InlineData("社区居民{person|老赵}说了算。{person|老赵}七十岁，大家都听{person|老赵}的。")]
    [InlineData("犯罪嫌疑人{person|孙某}被刑拘。")]
    [InlineData("陪同的有全国人大常委会副委员长{person|向巴平措}、全国政协委员{person|贡觉曲珍}和国务资政{person|昂山素季}。")]
    public void A_story_calls_its_people_by_familiar_names(string marked) => ChineseExample.Check(marked, "person");

    [Theory]
    [InlineData("罗方愿同中方一道努力，京张高铁提速，庞姨很满意，大家学雷锋。")]
    [InlineData("记者曾采访多名村民，市委书记曾强调，要抓好落实。")]
    public void Sides_trains_and_neighbours_are_no_names(string text) => ChineseExample.Check(text, "person");

    [Theory]
    [InlineData("{person|王}{post|局长}告诉记者，天气转好。")]
    [InlineData("联邦法院法官{person|詹姆斯·罗巴特}作出裁决。")]
    [InlineData("村民{person|柴齐会}今年种上了新品种。")]
    [InlineData("{post|老挝总理}{person|通伦}举行会谈。")]
    public void Letters_of_the_word_before_are_none_of_a_name(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("{post|北山大学原党委书记}{person|洪银兴}参加。")]
    [InlineData("感谢{post|总统}先生出席纪念活动。")]
    [InlineData("{post|深圳市长}{person|陈明远}参加会谈。")]
    public void Former_secretaries_sides_and_guests_hold_posts(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("{post|中央党校（国家行政学院）校长（院长）}{person|陆文涛}讲话，{post|北京大学讲席教授}{person|谭晓峰}作报告。")]
    [InlineData("{post|俄罗斯常驻联合国代表}{person|波利扬斯基}表示，{post|法国常驻联合国代表}向安理会提交草案。")]
    [InlineData("会议听取了{post|大会副秘书长}{person|陆文涛}的说明，各国常驻联合国代表列席。")]
    [InlineData("{post|北山大学副校长}{person|张广}在致辞中指出，{post|省检察院检察长}{person|朱玉}等出席。")]
    public void Schools_missions_and_congresses_have_their_posts(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("中国工程院院士陆文涛、谭晓峰和周远航参加。", "陆文涛|中国工程院院士|Incumbent", "谭晓峰|中国工程院院士|Incumbent", "周远航|中国工程院院士|Incumbent")]
    [InlineData("中央宣传部副部长、文化和旅游部部长陆文涛，党组书记、部长谭晓峰参加。", "陆文涛|中央宣传部副部长|Incumbent", "陆文涛|文化和旅游部部长|Incumbent", "谭晓峰|党组书记|Incumbent", "谭晓峰|部长|Incumbent")]
    [InlineData("由原国家行政学院副院长陆文涛担任顾问。", "陆文涛|国家行政学院副院长|Former", "陆文涛|顾问|Incumbent")]
    [InlineData("2017年，陆文涛担任“第一书记”。", "陆文涛|第一书记|Incumbent")]
    public void A_post_is_shared_by_a_list_and_kept_in_a_chain(string text, params string[] facts) => Assert.Equal(facts.Order(StringComparer.Ordinal), ChineseExample.Facts(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("陆文涛表示，您再次当选总统，充分说明人民的信任。")]
    [InlineData("陆文涛建议由反对派领导人出任副总理。")]
    public void Who_speaks_of_an_office_does_not_hold_it(string text) => Assert.Empty(ChineseExample.Facts(text));

    [Fact]
    public void The_title_of_one_who_sends_is_not_his_envoys() =>
        Assert.DoesNotContain("陆文涛|主席|Incumbent", ChineseExample.Facts("习近平主席特使、国务委员陆文涛出席就职仪式。"));

    [Theory]
    [InlineData("{post|中央党校（国家行政学院）分管日常工作的副校（院）长}{person|陆文涛}发言。")]
    [InlineData("{post|中国“雪龙”号船长}{person|陆文涛}发来邮件，{post|泰国前国会主席}{person|颇钦}表示祝贺。")]
    [InlineData("”{post|小微园党总支书记}{person|谭晓峰}说，{post|密克罗尼西亚联邦外交部长}{person|埃利伊萨}来访。")]
    public void Charges_ships_and_owners_belong_to_the_post(string marked) => ChineseExample.Check(marked, "person", "post");

    [Fact]
    public void A_curriculum_vitae_tells_who_held_what()
    {
        const string Vitae = """
            现在播送陆文涛同志简历。
            陆文涛，男，汉族，1950年11月生，江苏涟水人，1968年11月参加工作。
            现任中共中央政治局委员，中华人民共和国副主席。
            1968-1972年 江苏省大丰县农场职工
            1982-1983年 北山大学教师、校团委副书记
            1996-2000年　文化部副部长、党组副书记
            2013年起 中央政治局委员
            十七届、十八届中央委员，第七届全国政协常务委员，八届、九届全国政协委员。
            市委书记谭晓峰出席会议。
            会议听取了市人大常委会主任的说明。
            """;
        string[] facts =
            [
                "谭晓峰|市委书记|Incumbent",
                "陆文涛|中共中央政治局委员|Incumbent",
                "陆文涛|中华人民共和国副主席|Incumbent",
                "陆文涛|九届全国政协委员|Former",
                "陆文涛|党组副书记|Former",
                "陆文涛|十八届中央委员|Former",
                "陆文涛|文化部副部长|Former",
                "陆文涛|校团委副书记|Former",
                "陆文涛|第七届全国政协常务委员|Former",
            ];
        Assert.Equal(facts.Order(StringComparer.Ordinal), ChineseExample.Facts(Vitae));
    }

    [Theory]
    [InlineData("公安部党委委员、副部长陆文涛出席。", "副部长", "公安部")]
    [InlineData("自治区党委常委、秘书长陆文涛出席。", "秘书长", "自治区党委")]
    [InlineData("人民网党委书记、董事长、总裁陆文涛出席。", "总裁", "人民网")]
    [InlineData("国务委员、外交部部长陆文涛出席。", "国务委员", null)]
    [InlineData("中共中央总书记、国家主席陆文涛出席。", "国家主席", null)]
    [InlineData("省委副书记、省长陆文涛出席。", "省长", null)]
    public void A_bare_post_is_of_the_organ_named_before_it_in_the_chain(string text, string post, string? body) =>
        Assert.Equal(body, Assert.Single(TextAnalyzer.Default.Analyze(text).Officials, f => f.Post == post).Body);

    [Theory]
    [InlineData("国务委员、国务院打击治理工作部际联席会议总召集人陆文涛调研。", "陆文涛|国务委员|Incumbent", "陆文涛|国务院打击治理工作部际联席会议总召集人|Incumbent")]
    [InlineData("党总支原书记陆文涛违规。", "陆文涛|书记|Former")]
    [InlineData("北山科技公司CEO特别助理陆文涛发言。", "陆文涛|北山科技公司CEO特别助理|Incumbent")]
    public void Conveners_former_secretaries_and_aides_hold_posts(string text, params string[] facts) => Assert.Equal(facts, ChineseExample.Facts(text));

    [Theory]
    [InlineData("主要由柯尔克孜族学生组成，被翻译成斯瓦西里语，实现周周有活动，种植黄桃。")]
    [InlineData("董事长、总经理、监事会主席由村党组织书记担任，以总统身份登岛。")]
    public void Nationalities_languages_and_weeks_are_no_persons(string text) => ChineseExample.Check(text, "person");

    [Theory]
    [InlineData("看望了{person|陈明义}、{person|黄小晶}、{person|袁启彤}等老同志，{post|副省长}{person|夏延军}、{person|时清霜}，有关负责人参加。")]
    [InlineData("{post|自治区党委书记}{person|鹿心社}在南宁会见客人，{person|鹿心社}表示欢迎，{post|省长}{person|信长星}出席，市长信箱开通。")]
    [InlineData("会见{post|泰国总理}{person|巴育}。{person|巴育}表示，欢迎来访。")]
    [InlineData("反对{person|安倍}政权的企图，{person|安倍}正在试图改变日本，按照{person|安倍}的逻辑走下去。")]
    public void Names_by_their_list_and_their_post_are_found_whatever_their_characters(string marked) => ChineseExample.Check(marked, "person", "post");

    [Theory]
    [InlineData("{post|奥迪中国总裁}{person|安世豪}来访，{post|美国国家情报总监}{person|克拉珀}前往该国。")]
    [InlineData("{post|北湖集团董事局主席}{person|张宗真}致辞，{post|党建指导员}{person|桑咏梅}正在座谈，国防部长兼{post|代理交通部长}{person|希沙姆丁}表示感谢。")]
    public void Managers_for_a_country_and_guides_hold_posts(string marked) => ChineseExample.Check(marked.Replace("国防部长兼", "{post|国防部长}兼", StringComparison.Ordinal), "person", "post");

    [Theory]
    [InlineData("{post|俄驻美大使}{person|安东诺夫}表示关切，{post|中国驻美大使}{person|陆文涛}作出回应。")]
    [InlineData("宣读{person|习近平}{post|主席}贺信并致辞。")]
    public void Envoys_by_one_character_hold_posts_and_letters_do_not(string marked) => ChineseExample.Check(marked, "person", "post");
}
