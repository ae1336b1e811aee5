namespace Fuxin.TextAnalysis.Tests.Annotators.Bodies;

/// <summary>Which organisations are particular ones.</summary>
public class ChineseBodiesTests
{
    [Theory]
    [InlineData("{body|省委}、{body|省政府}高度重视，{body|中共铁岭市委组织部}制定方案。")]
    [InlineData("{body|阜新市人大常委会}听取{body|市水利和湖泊局}的报告。")]
    [InlineData("{body|中央纪委国家监委}通报情况，{body|外交部欧亚司}参加。")]
    [InlineData("{body|俄国防部}说，{body|以军}发动空袭；{body|日本政府}表示关切。")]
    [InlineData("{body|北方民族大学马克思主义学院}与{body|中国林学会}共同举办。")]
    [InlineData("{body|中国驻埃及大使馆}发表声明。")]
    public void Organs_departments_and_named_organisations_are_bodies(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("各级党委、有关部门和民营企业要落实责任。")]
    [InlineData("商业银行加大贷款投放，公立医院全面推开改革。")]
    [InlineData("中央企业积极履行责任，新一届政府开始履职。")]
    public void Kinds_of_organisations_are_none(string text) => ChineseExample.Check(text, "body");

    [Theory]
    [InlineData("{body|埃及民航部}长表示，{body|俄紧急情况部}已派人前往。")]
    [InlineData("{body|波兰海关监管总局}的调查人员抵达。")]
    [InlineData("{body|加拿大麦吉尔·拉森大学}发布数据。")]
    public void Organs_of_states_are_named_by_state_and_noun(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("{body|中国农工民主党第十八届中央委员会}选举产生新一届领导。")]
    [InlineData("{body|西部战区空军}与{body|中央广播电视总台央视综合频道}联合制作。")]
    [InlineData("{body|滁州大学社会学系}举办讲座。")]
    public void Terms_departments_and_channels_belong_to_the_name(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("加快打造国家实验室，全省新增8家全国重点实验室。")]
    [InlineData("武夷新城建设国家中心城市，全球孔子学院交流增多。")]
    [InlineData("中俄两国政府签署协定，共产党人的初心不变。")]
    [InlineData("村党支部、村委会、合作社一起商量。")]
    public void What_is_counted_planned_or_shared_is_no_particular_body(string text) => ChineseExample.Check(text, "body");

    [Fact]
    public void No_name_reaches_over_the_bracket_of_a_reporter() =>
        ChineseExample.Check("本报3月2日电（记者祁连城）{body|海川集装箱运输有限公司}扩大航线。", "body");

    [Theory]
    [InlineData("3月8日{body|外交部}发言人主持记者会。")]
    [InlineData("英国《{body|海港时报}》报道说，贸易在增长。")]
    [InlineData("{body|省人大农业与农村委员会}听取汇报，{body|省委党校（省行政学院）}参加。")]
    [InlineData("{body|宁川大学}迎来新生，{body|宁大}的学生参加活动。")]
    [InlineData("{body|中央防汛工作协调小组}部署工作，{body|宁波大学习近平新时代中国特色社会主义思想研究中心}参加。")]
    [InlineData("{body|自治区党委理论学习中心组}举行专题学习。")]
    [InlineData("{body|水利厅}会同{body|农业农村厅}印发方案。")]
    [InlineData("{body|中国国家话剧院}与{body|“同心”志愿服务队}演出。")]
    public void A_body_is_told_by_what_stands_around_its_name(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("推动全面从严治党向纵深发展，党建工作扎实。")]
    public void The_party_is_no_body_of_its_own_when_it_is_spoken_of(string text) => ChineseExample.Check(text, "body");

    [Fact]
    public void A_short_form_that_the_text_introduces_is_known_from_then_on() =>
        ChineseExample.Check("{body|东岭路桥建设有限公司}（以下简称“{body|东岭路建}”）进场施工。{body|东岭路建}承诺按期完工。", "body");

    [Fact]
    public void The_party_centre_is_a_body_and_central_is_not() =>
        ChineseExample.Check("坚决贯彻落实{body|中央}对农村工作的部署，用好中央财政资金。", "body");

    [Theory]
    [InlineData("他说，{body|中国全国人大}愿同各国议会加强交流。")]
    [InlineData("{body|农行甘肃陇西县支行}与贫困村结对。")]
    [InlineData("{body|中央纪委国家监委驻财政部纪检监察组}召开会议。")]
    [InlineData("{body|黑山社会主义者民主党}代表团来访。")]
    public void The_state_the_parent_and_the_sender_belong_to_the_name(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("近日，{body|第82集团军}某旅举行演练，{body|91551部队}官兵参加。")]
    [InlineData("由{body|省委外宣办}和{body|镇综治办}共同举办。")]
    [InlineData("（作者为{body|国防大学联合作战学院}教授）")]
    [InlineData("（作者系{body|江苏省中国特色社会主义理论体系研究中心}研究员）")]
    [InlineData("据{body|玉泉区长和廊街道党工委}介绍，{body|中国跳水队}前来慰问。")]
    [InlineData("{body|全国政协机关}会同{body|省精神文明建设委员会}开展活动。")]
    [InlineData("{body|日本商工会议所}会长到访，{body|军委纪委监督检查局}负责督查。")]
    public void Units_offices_faculties_and_teams_are_bodies(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("对梁赞州境内一处炼油厂实施打击，成立了全市首家商圈党委。")]
    [InlineData("欢迎中国公司前来投资，新建省重点实验室3家。")]
    [InlineData("希腊各地警方表示，以军级以上单位为重点。")]
    public void One_of_many_is_no_name(string text) => ChineseExample.Check(text, "body");

    [Theory]
    [InlineData("{body|市委全面依法治市委员会}昨天召开会议，{body|国务院防范洪涝灾害工作领导小组}作出部署。")]
    [InlineData("{body|国网山东电力}和{body|中铁十二局}参加抢修，{body|《村镇建设》杂志社}刊发报道。")]
    [InlineData("{body|机电工程学院党委}开展联学，{body|机电工程学院}师生参加。")]
    [InlineData("{body|全国人大华侨委员会}作了报告，{body|市社会建设工作领导小组}召开会议。")]
    [InlineData("{body|坦克二营一连}率先通过，{body|省十二届人大常委会}举行会议。")]
    [InlineData("{body|中共国家统计局党组}举行会议，{body|南山市税务局第二稽查局}获奖。")]
    public void Commissions_subsidiaries_colleges_and_small_units_are_bodies(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("坚持以人民为中心，积极争创国家实验室，高水平建设省实验室。")]
    [InlineData("个别支队党委责任不清，实行县乡党委负责制。")]
    [InlineData("以政府诚信带动社会诚信，建设强大的现代化海军。")]
    public void What_is_yet_to_be_built_or_one_of_a_kind_is_none(string text) => ChineseExample.Check(text, "body");

    [Theory]
    [InlineData("{body|北山省委党校（北山行政学院）社会和文化教研部}举办讲座，{body|中央党校（国家行政学院）校委会（院委会）}成员参加。")]
    [InlineData("{body|中国社会科学院国家安全与治理能力建设研究中心}发布报告。")]
    [InlineData("该校{body|材料工程学院党委}组织学习，{body|海洋科学学院}2017级本科生参加。")]
    [InlineData("{body|天津市当代中国文化研究会}成立，{body|远帆科学技术评价研究中心}主任吕方主持。")]
    [InlineData("{body|江北路桥投资公司东站广场项目党支部}迅速行动。")]
    public void Schools_with_two_names_institutes_and_projects_are_read_whole(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("{body|县政府}和{body|水务局}、{body|人社局党总支}一道落实，{body|妇联}参加。")]
    [InlineData("会议听取了{body|财政经济委员会}和{body|外事委员会}的汇报，提请{body|主席团}审议。")]
    [InlineData("{body|战区党委}研究部署，{body|总局党组}成员出席。")]
    public void An_office_that_stands_bare_is_the_one_of_the_place(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("各级妇联和基层妇联加强服务，全国中小学开学。")]
    [InlineData("推动构建新发展格局，省、市两级纪委监委直接查办。")]
    [InlineData("建设大数据中心，国际物流中心投入使用。")]
    public void Buildings_levels_and_grades_are_none(string text) => ChineseExample.Check(text, "body");

    [Theory]
    [InlineData("“{body|硬骨头六连}”官兵冲锋在前，{body|29军}奉命防守。")]
    [InlineData("{body|中白政府间合作委员会}举行会议，{body|中国—东盟国家人工智能应用合作中心}揭牌。")]
    [InlineData("{body|北山大学马克思主义学院}、{body|历史学院}师生参加，{body|河西街道党工委}、{body|办事处}共同主办。")]
    [InlineData("代表{body|党中央}{body|国务院}看望群众，{body|俄罗斯统一俄罗斯党}代表团来访。")]
    [InlineData("{body|福建省应对疫情工作领导小组}通报情况，{body|中铁置业北京公司党委}开展活动。")]
    public void Companies_of_honour_joint_commissions_and_lists_are_read(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("中国同伊斯兰国家关系发展顺利。")]
    [InlineData("准确把握学会发展的历史使命，支持全国学会改革。")]
    [InlineData("共选举产生村民理事会16000多个。")]
    public void Peoples_learned_societies_and_numbers_of_organs_are_none(string text) => ChineseExample.Check(text, "body");

    [Theory]
    [InlineData("{body|斯里兰卡警方}透露消息，{body|朝鲜中央电视台}报道，会见{body|越南友好组织联合会}客人。")]
    [InlineData("会见{body|美国通用电气公司}客人，把{body|平城区36中}的校舍改建，{body|牧业局}搭建桥梁。")]
    [InlineData("给{body|新疆克孜勒苏柯尔克孜自治州阿图什市哈拉峻乡谢依特小学戍边支教志愿者服务队}回信。")]
    [InlineData("以{body|区委党的建设领导小组}为牵引，大家壮大咱们{body|盛达集团}。")]
    public void Police_schools_in_their_divisions_and_firms_abroad_are_whole(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("坚持各级扶贫开发领导小组不变，要及时了解所在地防汛指挥部部署，要压实党委主体责任。")]
    public void One_in_each_place_is_none(string text) => ChineseExample.Check(text, "body");

    [Theory]
    [InlineData("推动{body|国达化工}60万吨钾肥造粒、{body|沃锦储热}40万吨熔盐装置升级等项目建设。")]
    [InlineData("支持{body|天章卫星}等商业航天企业做大做优，推进{body|恒力重工}二期等重大项目竣工。")]
    [InlineData("向{body|联邦快递（中国）有限公司}送达询问通知书，{body|中国人民解放军96831部队}受到表彰。")]
    [InlineData("{body|省委}书记、{body|省中央生态环境保护督察整改工作领导小组}组长陆文涛批示。")]
    [InlineData("{body|国防大学联合勤务学院}举办讲座，{body|西华师范大学}要求学员上好课。")]
    public void Firms_by_their_trade_and_groups_by_their_level_are_whole(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("派出8个中央指导组，建立1027个小区党支部，发展现代汽车产业。")]
    [InlineData("调兵山街道电厂社区按照原则开展工作。")]
    public void So_many_of_them_are_none(string text) => ChineseExample.Check(text, "body");
}
