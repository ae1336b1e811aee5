using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Statistics;

/// <summary>Counts over a small index of analysed text that can be counted by eye.</summary>
public sealed class CorpusStatisticsTests : IDisposable
{
    private static readonly SourceDocument[] Sources =
    [
        new() { Id = "a", Date = new DateOnly(2021, 3, 1), Source = "沈阳日报", Text = "沈阳市委强调全面深化改革。改革必须坚持党的领导，改革不停顿。" },
        new() { Id = "b", Date = new DateOnly(2021, 9, 9), Source = "阜新日报", Text = "阜新市打造“六地”，推进改革开放。\n改革开放要继续。" },
        new() { Id = "c", Date = new DateOnly(2023, 11, 10), Source = "阜新日报", Text = "胡涛主持会议，强调打造新时代“六地”。" },
        new() { Id = "d", Text = "The reform goes on. Reforms need leaders." },
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly CorpusSearcher _searcher;
    private readonly CorpusStatistics _statistics;

    public CorpusStatisticsTests()
    {
        Sample.Index(_folder.Path, Sources.Select(s => TextAnalyzer.Default.Analyze(s)));
        _searcher = CorpusSearcher.Open(_folder.Path, TextAnalyzer.Default.Knowledge);
        _statistics = new CorpusStatistics(_searcher);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _searcher.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_frequency_list_counts_the_tokens_and_its_sums_add_up()
    {
        var result = _statistics.Frequencies(new FrequencyOptions { Take = 3 }, cancellation: Cancellation);
        var words = Sources.SelectMany(s => Words(TextAnalyzer.Default.Analyze(s))).ToList();
        Assert.Equal((4, words.Count), (result.Size.Documents.Value, result.Size.Words.Value));
        Assert.Equal(words.CountBy(w => w).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(3).Select(w => (w.Key, (long)w.Value)), result.Rows.Select(r => (r.Value, r.Count)));
        Assert.Equal(words.Count, result.Total.Value);
        Assert.Equal(words.Count - result.Rows.Sum(r => r.Count), result.RestCount.Value);
        Assert.Equal(words.Distinct().Count(), result.Values.Value);
    }

    [Fact]
    public void Counting_from_the_index_and_from_the_tokens_is_the_same()
    {
        var all = new FrequencyOptions { Take = int.MaxValue };
        var fromIndex = _statistics.Frequencies(all, cancellation: Cancellation);
        // A filter that lets everything pass has to read the tokens.
        var fromTokens = _statistics.Frequencies(all with { Words = new WordFilter { Tags = ["*"] } }, cancellation: Cancellation);
        Assert.NotEmpty(fromIndex.Rows);
        Assert.Equal(fromTokens.Rows.AsEnumerable(), fromIndex.Rows);
    }

    [Fact]
    public void Words_inside_long_words_are_found_by_a_search_and_not_counted_twice()
    {
        using var folder = new TemporaryFolder();
        const string Text = "习近平新时代中国特色社会主义思想";
        var document = new AnalyzedDocument(
            new SourceDocument { Id = "x", Text = Text + "。思想" }, Language.Chinese, [new Sentence(new TextSpan(0, Text.Length + 3), Language.Chinese, 0)],
            [new Token(new TextSpan(0, Text.Length), "nz"), new Token(new TextSpan(Text.Length, 1), "w"), new Token(new TextSpan(Text.Length + 1, 2), "n")])
            .WithWordParts([new TextSpan(Text.Length - 2, 2)]);
        Sample.Index(folder.Path, document);
        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(2, searcher.Concordance(QueryParser.Parse("word:思想"), cancellation: Cancellation).Total.Value);
        var row = new CorpusStatistics(searcher).Frequencies(cancellation: Cancellation).Rows.Single(r => r.Value == "思想");
        Assert.Equal((1, 1), (row.Count, row.Documents));
        Assert.True(IndexMaintenance.Check(folder.Path, Cancellation).IsSound);
    }

    [Fact]
    public void Goals_are_counted_by_what_they_are_however_they_are_written()
    {
        var result = _statistics.Frequencies(new FrequencyOptions { Unit = FrequencyUnit.Mention, MentionType = "goal" }, cancellation: Cancellation);
        var places = result.Rows.Single(r => r.Value == "goal:liaoning-2023-six-places");
        Assert.Equal((2, 2), (places.Count, places.Documents));
    }

    [Fact]
    public void N_grams_end_at_punctuation_and_line_breaks()
    {
        var result = _statistics.NGrams(new NGramOptions { N = 2, MinimumCount = 1, Edges = WordFilter.All, Take = int.MaxValue }, cancellation: Cancellation);
        var expected = Sources.SelectMany(s => Bigrams(TextAnalyzer.Default.Analyze(s))).CountBy(g => g)
            .OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (long)g.Value));
        Assert.Equal(expected, result.Rows.Select(r => (r.Value, r.Count)));
        Assert.DoesNotContain(result.Rows, r => r.Value == "开放 改革");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Longer_n_grams_are_the_runs_of_the_text(int n)
    {
        var result = _statistics.NGrams(new NGramOptions { N = n, MinimumCount = 1, Edges = WordFilter.All, Take = int.MaxValue }, cancellation: Cancellation);
        Assert.NotEmpty(result.Rows);
        var plain = string.Join('\n', Sources.Select(s => s.Text)).ToLowerInvariant();
        Assert.All(result.Rows, r =>
        {
            Assert.Equal(n, r.Value.Split(' ').Length);
            Assert.True(plain.Contains(r.Value, StringComparison.Ordinal) || plain.Contains(r.Value.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal), r.Value);
        });
    }

    [Fact]
    public void A_trend_has_a_point_for_every_year_with_its_denominators_and_tells_of_the_undated()
    {
        var result = _statistics.Trend([new TextQuery("改革"), new TextQuery("reform")], cancellation: Cancellation);
        Assert.Equal(["2021", "2022", "2023"], result.Periods.Select(p => p.Period));
        Assert.Equal([2, 0, 1], result.Periods.Select(p => p.Documents));
        var reform = result.Series[0].Points;
        Assert.Equal([5L, 0L, 0L], reform.Select(p => p.Places));
        Assert.Equal(5e6 / result.Periods[0].Words, reform[0].PerMillion!.Value, 6);
        Assert.Null(reform[1].PerMillion);
        Assert.Equal(100, reform[0].PercentOfDocuments);
        Assert.Equal((1, 1), (result.Undated.Value, result.Series[1].UndatedDocuments.Value));
        Assert.Equal(0, result.Series[1].Places.Value);
    }

    [Fact]
    public void Months_run_on_over_the_end_of_the_year()
    {
        var result = _statistics.Trend([new TextQuery("改革")], new TrendOptions { Period = TrendPeriod.Month }, cancellation: Cancellation);
        Assert.Equal(("2021-03", "2023-11", 33), (result.Periods[0].Period, result.Periods[^1].Period, result.Periods.Length));
        Assert.Contains(result.Periods, p => p.Period == "2022-12");
        Assert.Contains(result.Periods, p => p.Period == "2022-01");
    }

    [Fact]
    public void A_trend_takes_one_to_eight_queries() => Assert.Throws<ArgumentException>(
        () => _statistics.Trend([.. Enumerable.Range(0, 9).Select(i => new TextQuery("改革" + i))], cancellation: Cancellation));

    /// <summary>In document c only 打造 and 新时代 are near 六地 with two words to the left; in b 打造 and 阜新市, but for the comma nothing else counts.</summary>
    [Fact]
    public void Collocates_are_the_words_in_the_window_each_once_and_never_beyond_the_sentence()
    {
        var result = _statistics.Collocations(
            new TextQuery("六地"), new CollocationOptions { Left = 2, Right = 1, MinimumCount = 1, Words = WordFilter.All }, cancellation: Cancellation);
        Assert.Equal(2, result.Places.Value);
        var build = result.Rows.Single(r => r.Word == "打造");
        Assert.Equal((2, 2, 2, 2), (build.Observed, build.Count, build.Before, build.Documents));
        Assert.Equal(result.WordsNear.Value * 2.0 / result.WordsInAll.Value, build.Expected, 9);
        Assert.Equal(14, build.LogDice, 9);
        Assert.DoesNotContain(result.Rows, r => r.Word is "，" or "“" or "六地" or "改革");
    }

    [Fact]
    public void Words_between_two_places_count_once()
    {
        // The sample cuts Han characters in pairs.
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("x", "改革发展改革稳定"), Sample.Document("y", "别的文字"));
        using var searcher = CorpusSearcher.Open(folder.Path);
        var result = new CorpusStatistics(searcher).Collocations(
            new TextQuery("改革"), new CollocationOptions { Left = 3, Right = 3, MinimumCount = 1, Words = WordFilter.All }, cancellation: Cancellation);
        Assert.Equal((2, 2, 4), (result.Places.Value, result.WordsNear.Value, result.WordsInAll.Value));
        Assert.Equal([("发展", 1L, 1L), ("稳定", 1L, 1L)], result.Rows.Select(r => (r.Word, r.Observed, r.Count)));
    }

    [Fact]
    public void Key_words_compare_with_all_the_others_unless_told_otherwise()
    {
        var options = new KeynessOptions { Words = WordFilter.All, MinimumCount = 1, MinimumDocuments = 1, MinimumLogLikelihood = 0 };
        var study = Selection.Of(new FieldQuery(QueryField.Source, "沈阳日报"));
        var result = _statistics.Keyness(study, null, options, cancellation: Cancellation);
        Assert.Equal((1, 3, 0), (result.Study.Documents.Value, result.Reference.Documents.Value, result.Shared.Value));
        var reform = result.Rows.Single(r => r.Word == "改革");
        var count = Words(TextAnalyzer.Default.Analyze(Sources[0])).Count(w => w == "改革");
        Assert.Equal(count, reform.Count);
        Assert.Equal(KeynessMeasures.LogLikelihood(count, reform.ReferenceCount, result.Study.Words.Value, result.Reference.Words.Value), reform.LogLikelihood, 9);
        var against = _statistics.Keyness(study, Selection.All, options, cancellation: Cancellation);
        Assert.Equal((4, 1), (against.Reference.Documents.Value, against.Shared.Value));
    }

    [Fact]
    public void Function_words_and_punctuation_are_no_key_words_unless_asked_for()
    {
        var options = new KeynessOptions { MinimumCount = 1, MinimumDocuments = 1, MinimumLogLikelihood = 0, Take = 1000 };
        var study = Selection.Of(new FieldQuery(QueryField.Source, "沈阳日报"));
        var content = _statistics.Keyness(study, null, options, cancellation: Cancellation).Rows.Select(r => r.Word).ToList();
        var all = _statistics.Keyness(study, null, options with { Words = WordFilter.All }, cancellation: Cancellation).Rows.Select(r => r.Word).ToList();
        Assert.Contains("的", all);
        Assert.DoesNotContain("的", content);
        Assert.Contains("改革", content);
    }

    [Fact]
    public void Dispersion_cuts_by_year_and_says_what_belongs_to_none()
    {
        var result = _statistics.Dispersion(new TextQuery("改革"), cancellation: Cancellation);
        Assert.Equal(["2021", "2023"], result.Rows.Select(r => r.Part));
        Assert.Equal((5, 1, 1), (result.Places.Value, result.Without.Value, result.PartsWith.Value));
        var share = (double)result.Rows[1].Words / result.Rows.Sum(r => r.Words);
        Assert.Equal(share, result.DeviationOfProportions!.Value, 9);
    }

    [Fact]
    public void Things_named_in_one_sentence_are_joined_and_lists_of_names_are_not()
    {
        const string Text = "甲乙开会。甲丙发言。甲乙丙丁都在。";
        var people = new[] { ("甲", 0), ("乙", 1), ("甲", 5), ("丙", 6), ("甲", 10), ("乙", 11), ("丙", 12), ("丁", 13) }
            .Select(p => new PersonMention { Span = new TextSpan(p.Item2, 1), Text = p.Item1, Rule = "test", Entity = "person:" + p.Item1 });
        var document = new AnalyzedDocument(
            new SourceDocument { Id = "n", Text = Text }, Language.Chinese,
            [new Sentence(new TextSpan(0, 5), Language.Chinese, 0), new Sentence(new TextSpan(5, 5), Language.Chinese, 0), new Sentence(new TextSpan(10, 7), Language.Chinese, 0)], [])
            .WithAnnotations(people);
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, document);
        using var searcher = CorpusSearcher.Open(folder.Path);
        var statistics = new CorpusStatistics(searcher);
        var all = statistics.Network(new NetworkOptions { MinimumWeight = 1 }, cancellation: Cancellation);
        Assert.Equal((3, 0), (all.Units.Value, all.PassedOver.Value));
        Assert.Equal([("person:甲", "person:丙"), ("person:甲", "person:乙")], all.Edges.Where(e => e.Weight == 2).Select(e => (e.From, e.To)));
        Assert.Equal(6, all.EdgesInAll.Value);
        // 甲 is in all three sentences: whoever is with 甲 is no more than expected.
        Assert.Equal(0, all.Edges.First(e => e.From == "person:甲" && e.To == "person:乙").MutualInformation, 9);
        var few = statistics.Network(new NetworkOptions { MinimumWeight = 1, MostNames = 3 }, cancellation: Cancellation);
        Assert.Equal((3, 1, 2), (few.Units.Value, few.PassedOver.Value, few.EdgesInAll.Value));
        var around = statistics.Network(new NetworkOptions { MinimumWeight = 1, Around = "person:丁" }, cancellation: Cancellation);
        Assert.Equal(3, around.EdgesInAll.Value);
        Assert.Equal(1, statistics.Network(new NetworkOptions { MinimumWeight = 1, Scope = NetworkScope.Document }, cancellation: Cancellation).Units.Value);
    }

    [Fact]
    public void A_goal_spreads_to_the_jurisdictions_named_with_it_or_else_to_the_publishers()
    {
        var goal = Assert.Single(_statistics.GoalsNamed("six places", Cancellation).Where(g => g.Contains("2023", StringComparison.Ordinal)));
        var result = _statistics.Diffusion(goal, cancellation: Cancellation);
        Assert.Equal((2, 2, 0), (result.Documents.Value, result.Mentions.Value, result.Unplaced.Value));
        var row = Assert.Single(result.Rows);
        Assert.Equal(("2109", AdministrativeLevel.City, new DateOnly(2021, 9, 9), "b", JurisdictionEvidence.Sentence), (row.Code, row.Level, row.First, row.FirstDocument, row.Evidence));
        Assert.Equal("六地", Sources[1].Text.Substring(row.FirstSpan.Start, row.FirstSpan.Length));
        Assert.Equal((2, new DateOnly(2023, 11, 10)), (row.Documents, row.Last));
        var city = result.Levels.Single(l => l.Level == AdministrativeLevel.City);
        Assert.Equal([(2021, 1), (2023, 1)], city.ByYear.AsEnumerable());
    }

    [Fact]
    public void A_body_or_meeting_of_the_centre_in_the_sentence_counts_for_the_centre_beside_the_place()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(
            folder.Path,
            TextAnalyzer.Default.Analyze("党的十九大提出乡村振兴战略。", id: "congress"),
            TextAnalyzer.Default.Analyze("贵州省落实乡村振兴战略。", id: "province"),
            TextAnalyzer.Default.Analyze("国务院要求贵州省落实乡村振兴战略。", id: "both"));
        using var searcher = CorpusSearcher.Open(folder.Path, TextAnalyzer.Default.Knowledge);
        var result = new CorpusStatistics(searcher).Diffusion("goal:rural-revitalization-strategy", cancellation: Cancellation);
        Assert.Equal([("CN", 2), ("52", 2)], result.Rows.OrderByDescending(r => r.Code, StringComparer.Ordinal).Select(r => (r.Code, r.Documents)));
        Assert.Equal(0, result.Unplaced.Value);
    }

    [Fact]
    public void A_goal_has_its_wordings_and_members()
    {
        var profile = _statistics.Goal("goal:liaoning-2023-six-places", cancellation: Cancellation);
        Assert.Equal((new DateOnly(2021, 9, 9), "b", "2023-11"), (profile.First, profile.FirstDocument, profile.SetOn));
        Assert.Equal(6, profile.MemberLists[0].Members.Length);
        Assert.Equal(2, profile.Wordings.Sum(w => w.Count));
    }

    [Fact]
    public void Too_much_to_count_is_an_error_that_names_the_limit()
    {
        using var searcher = CorpusSearcher.Open(_folder.Path, limits: new SearchLimits { MostCountedValues = 3 });
        var error = Assert.Throws<SearchLimitException>(() => new CorpusStatistics(searcher).Frequencies(
            new FrequencyOptions { Unit = FrequencyUnit.Lemma }, cancellation: Cancellation));
        Assert.Equal(nameof(SearchLimits.MostCountedValues), error.Limit);
    }

    [Fact]
    public void A_count_can_be_ended()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => _statistics.Network(cancellation: source.Token));
    }

    [Fact]
    public void The_fingerprint_of_documents_depends_on_each_and_not_on_their_order()
    {
        var documents = Sources.Select(s => TextAnalyzer.Default.Analyze(s)).ToList();
        using var reversed = new TemporaryFolder();
        using var changed = new TemporaryFolder();
        Sample.Index(reversed.Path, documents.AsEnumerable().Reverse());
        Sample.Index(changed.Path, documents.Take(3).Append(TextAnalyzer.Default.Analyze(Sources[3] with { Text = Sources[3].Text + " " })));
        var mine = _searcher.Describe(cancellation: Cancellation);
        using var other = CorpusSearcher.Open(reversed.Path);
        using var third = CorpusSearcher.Open(changed.Path);
        Assert.Equal(mine, other.Describe(cancellation: Cancellation));
        Assert.NotEqual(mine.Fingerprint, third.Describe(cancellation: Cancellation).Fingerprint);
        Assert.Equal((4, 1, new DateOnly(2021, 3, 1), new DateOnly(2023, 11, 10)), (mine.Documents, mine.Undated, mine.First, mine.Last));
    }

    private static IEnumerable<string> Words(AnalyzedDocument document) =>
        document.Tokens.Select(t => document.TextOf(t.Span).ToLowerInvariant()).Where(t => t.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> Bigrams(AnalyzedDocument document) => document.Tokens.Zip(document.Tokens.Skip(1))
        .Where(p => document.TextOf(p.First.Span).Any(char.IsLetterOrDigit) && document.TextOf(p.Second.Span).Any(char.IsLetterOrDigit)
            && !document.Text[p.First.Span.End..p.Second.Span.Start].Contains('\n', StringComparison.Ordinal))
        .Select(p => (document.TextOf(p.First.Span) + " " + document.TextOf(p.Second.Span)).ToLowerInvariant());
}
