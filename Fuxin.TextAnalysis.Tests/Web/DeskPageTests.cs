using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Tests.EndToEnd;
using Fuxin.TextAnalysis.Tests.Indexing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fuxin.TextAnalysis.Tests.Web;

/// <summary>What a researcher does at the desk, in a real browser.</summary>
[Collection(SharedDesk.Name)]
public partial class DeskPageTests(DeskFixture desk, Browser browser) : IClassFixture<Browser>
{
    private const string Hostile = "/read?id=a%22b%27c%3Ci%3E%2Fd%252Fe%26f";

    [Theory]
    [InlineData("en-GB", "\"Hu Tao\" \"six places\"", "Officials and posts", "Posts over time", "6 members", "Over time")]
    [InlineData("zh-CN", "胡涛 六地", "官员与职务", "历任职务", "6 项内容", "历时变化")]
    public async Task From_the_meeting_to_the_official_to_the_goal(string locale, string query, string facts, string posts, string members, string trend)
    {
        await using var visit = await browser.Open(desk.Address, locale);
        var page = visit.Page;
        await visit.GoTo("/");
        await page.Locator(".query").FillAsync(query);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hit").First.WaitForAsync();
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);

        var isChinese = locale.StartsWith("zh", StringComparison.Ordinal);
        await page.Locator(".hit h2 a", new() { HasTextString = isChinese ? "扛起阜新责任" : "Studied the Landing" }).First.ClickAsync();
        await Expect(page.Locator(".text")).ToContainTextAsync(isChinese ? "11月9日，阜新市委常委会召开扩大会议" : "On November 9, the Standing Committee of the CPC Fuxin Municipal Committee");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = facts })).ToBeVisibleAsync();

        // The card of a mention, then the page of the man.
        await page.Locator(".text .a[data-type=person]", new() { HasTextString = isChinese ? "胡涛" : "Hu Tao" }).First.ClickAsync();
        await Expect(page.Locator(".card")).ToContainTextAsync(isChinese ? "市委书记" : "Secretary of the Municipal Party Committee");
        await page.Locator(".card h3 a", new() { HasTextString = isChinese ? "胡涛" : "Hu Tao" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(isChinese ? "胡涛" : "Hu Tao");
        await Expect(page.Locator("#posts")).ToContainTextAsync(posts);
        await Expect(page.Locator("#posts .line").First).ToBeVisibleAsync();

        await page.Locator("aside a.thing[href*='goal%3Aliaoning-2023-six-places']").First.ClickAsync();
        await Expect(page.Locator("#members")).ToContainTextAsync(members);
        Assert.Equal(6, await page.Locator("#members li[lang=zh-Hans]").CountAsync());
        await Expect(page.Locator("#members")).ToContainTextAsync("东北亚开放合作枢纽地");
        await Expect(page.Locator("#trend")).ToContainTextAsync(trend);
        await page.Locator("#trend [data-drawn=true]").WaitForAsync();

        // What is taken away carries its stamp and holds.
        using var folder = new TemporaryFolder();
        var file = folder.File("trend.csv");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#trend").GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        await download.SaveAsAsync(file);
        var (code, output, error) = FuxinTool.Run("verify", file, "--index", desk.Index);
        Assert.True(code == 0, output + error);
        Assert.Contains("2023", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        var page = visit.Page;
        await visit.GoTo("/help");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#skip")).ToBeFocusedAsync();
        await TabTo(page, "#bar nav a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".query")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("hutao");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        Assert.Matches("^official:(胡涛|\"Hu Tao\") $", await page.Locator(".query").InputValueAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hit").First.WaitForAsync();
        await visit.Settle();

        await TabTo(page, ".hit h2 a");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".text").WaitForAsync();
        await TabTo(page, ".text .a[data-type=person]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card")).ToBeVisibleAsync();
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task An_error_in_a_query_is_shown_at_its_place()
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        await visit.GoTo("/search?q=" + Uri.EscapeDataString("六地 AND (阜新"));
        await Expect(visit.Page.Locator(".query-error")).ToContainTextAsync("Character 8");
        await Expect(visit.Page.Locator(".query")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task A_facet_narrows_excludes_and_is_undone_by_going_back()
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        var page = visit.Page;
        await visit.GoTo("/search?q=" + Uri.EscapeDataString("goal:六地"));
        var all = await page.Locator(".hit").CountAsync();
        await page.Locator(".facet", new() { HasTextString = "Language" }).Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Exclude en" }).ClickAsync();
        await Expect(page.Locator(".chip.excluded")).ToBeVisibleAsync();
        await Expect(page.Locator(".hit")).Not.ToHaveCountAsync(all);
        await page.GoBackAsync();
        await Expect(page.Locator(".hit")).ToHaveCountAsync(all);
    }

    [Theory]
    [InlineData("SVG", "<svg")]
    [InlineData("PNG", "PNG")]
    public async Task A_chart_is_saved_as_a_picture(string format, string begins)
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        var page = visit.Page;
        await visit.GoTo("/count?what=trend&q=goal:六地");
        await page.Locator("[data-drawn=true]").WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = format }).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        Assert.Contains(begins, (await reader.ReadToEndAsync(TestContext.Current.CancellationToken))[..10], StringComparison.Ordinal);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_selected_passage_is_cited()
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        await visit.GoTo("/read?id=zh-01-city-meeting-six-places&at=0-5");
        await visit.Page.Locator(".cite-menu summary").ClickAsync();
        await Expect(visit.Page.Locator(".cite")).ToContainTextAsync("#char=0,5;hash=");
        await Expect(visit.Page.Locator(".cite")).ToContainTextAsync("@misc");
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task The_language_is_switched_and_remembered()
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        await visit.GoTo("/");
        await visit.Page.Locator("#language").ClickAsync();
        await Expect(visit.Page.Locator("nav").First).ToContainTextAsync("检索");
        await visit.GoTo("/count");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("统计");
        Assert.Equal("zh-Hans", await visit.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task Markup_in_a_document_stays_text_everywhere()
    {
        await using var visit = await browser.Open(desk.Address, "en-GB");
        foreach (var path in (string[])[Hostile, "/search?q=hacked", "/search?q=hacked&form=lines", "/search?q=" + Uri.EscapeDataString("official:胡涛"), "/thing?id=person:hu-tao", "/thing?id=%3Cscript%3E", "/count?what=frequency&unit=Mention"])
        {
            await visit.GoTo(path);
            Assert.Equal("undefined", await visit.Page.EvaluateAsync<string>("typeof window.hacked"));
            Assert.Equal(0, await visit.Page.Locator("main script, main img, main svg, main i").CountAsync());
        }

        await visit.GoTo(Hostile);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(DeskFixture.HostileTitle);
        await Expect(visit.Page.Locator(".text")).ToContainTextAsync("<script>window.hacked=3</script>");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_view_fits_the_window_in_both_languages(int width)
    {
        string[] views =
        [
            "/", "/search?q=" + Uri.EscapeDataString("会议"), "/search?q=goal:六地&form=lines&sort=Left", "/read?id=zh-01-city-meeting-six-places&at=100-104", Hostile, "/thing?id=person:hu-tao", "/thing?id=goal:liaoning-2023-six-places",
            "/thing?id=body:cpc-committee/CN-2109", "/count?what=trend&q=goal:六地&q=会议", "/count?what=frequency", "/count?what=network&least=1", "/count?what=collocations&q=会议&least=1", "/count?what=keyness&in=lang:zh", "/count?what=dispersion&q=会议",
            "/count?what=diffusion&goal=goal:liaoning-2023-six-places", "/help",
        ];
        foreach (var locale in (string[])["en-GB", "zh-CN"])
        {
            await using var visit = await browser.Open(desk.Address, locale, width);
            foreach (var view in views)
            {
                await visit.GoTo(view);
                Assert.Equal(0, await visit.Page.Locator("main > .problem").CountAsync());
                // Words of the interface that have no translation would show as their keys.
                Assert.DoesNotMatch(Key(), await visit.Page.Locator("main").InnerTextAsync());
                await visit.AssertFits();
            }

            visit.AssertNothingWentWrong();
        }
    }

    /// <summary>Tabs on until something that fits has the focus.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        const int Most = 120;
        var wanted = page.Locator(selector);
        for (var i = 0; i < Most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }

    [GeneratedRegex(@"\b(choice|field|count|facet|type|kind|role|level|hint|about)\.[a-zA-Z]+")]
    private static partial Regex Key();
}
