using CsCheck;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tests.Indexing;

public class DocumentCodecTests
{
    private const string Text = "10日，郝鹏在省委六次全会上提出“六地”。见《意见》。";

    [Fact]
    public void Everything_comes_back()
    {
        var document = Full();
        var back = Decode(document);
        Assert.Equal(document.Source, back.Source);
        Assert.Equal(document.Language, back.Language);
        Assert.NotEmpty(document.Tokens);
        Assert.Equal(document.Tokens.AsEnumerable(), back.Tokens);
        Assert.Equal(document.WordParts.AsEnumerable(), back.WordParts);
        Assert.Equal(document.Sentences.AsEnumerable(), back.Sentences);
        Assert.Equal(document.Annotations.Where(a => a is not Slogan), back.Annotations.Where(a => a is not OtherMention));
        Assert.Equal(document.Officials.AsEnumerable(), back.Officials);
        Assert.Equal(document.Goals.Select(g => g with { Members = default }), back.Goals.Select(g => g with { Members = default }));
        Assert.Equal(document.Goals[0].Members.AsEnumerable(), back.Goals[0].Members);
    }

    [Fact]
    public void An_annotation_of_a_kind_of_ones_own_comes_back_with_its_type()
    {
        var other = Assert.Single(Decode(Full()).Annotations.OfType<OtherMention>());
        Assert.Equal("slogan", other.Type);
        Assert.Equal("提出", other.Text);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.String.Sample(text =>
        Assert.Equal(text, DocumentCodec.DecodeText(DocumentCodec.EncodeText(text + "\uD83D\uDC4D\uD800"))[..^3]));

    [Fact]
    public void Broken_records_are_invalid_data_and_nothing_else()
    {
        var (metadata, text) = (DocumentCodec.EncodeMetadata(Full()), DocumentCodec.EncodeText(Text));
        var (tokens, findings) = (TokenCodec.Encode(Full()), DocumentCodec.EncodeFindings(Full()));
        Break(findings, broken => DocumentCodec.Decode(metadata, text, tokens, broken));
        Break(tokens, broken => DocumentCodec.Decode(metadata, text, broken, findings));
    }

    private static void Break(byte[] record, Action<byte[]> decode) =>
        Gen.Select(Gen.Int[0, record.Length - 1], Gen.Byte, Gen.Int[0, record.Length]).Sample(change =>
        {
            var broken = record[..];
            broken[change.Item1] = change.Item2;
            var error = Record.Exception(() => decode(broken[..change.Item3]));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        });

    private static IndexedDocument Decode(AnalyzedDocument document) => DocumentCodec.Decode(
        DocumentCodec.EncodeMetadata(document), DocumentCodec.EncodeText(document.Text), TokenCodec.Encode(document), DocumentCodec.EncodeFindings(document));

    private static AnalyzedDocument Full()
    {
        var source = new SourceDocument
        {
            Id = "x", Text = Text, Title = "题", Date = new DateOnly(2023, 11, 10), Source = "阜新日报", Kind = "notice", Path = "a/x.txt", Language = Language.Mixed,
        };
        T Mention<T>(T mention, string words)
            where T : Annotation => mention with { Span = Sample.Find(Text, words), Text = words };
        var start = default(TextSpan);
        return Sample.Document(
            source,
            Mention(new DateMention { Span = start, Text = "", Rule = "date", Value = "2023-11-10", Confidence = 0.75 }, "10日"),
            Mention(new PersonMention { Span = start, Text = "", Rule = "person", Entity = "person:hao-peng" }, "郝鹏"),
            Mention(new BodyMention { Span = start, Text = "", Rule = "body" }, "省委"),
            Mention(new MeetingMention { Span = start, Text = "", Rule = "meeting" }, "省委六次全会"),
            Mention(new GoalMention { Span = start, Text = "", Rule = "goal", Kind = GoalKind.Named, Entity = "goal:six-places" }, "六地"),
            Mention(new DocumentMention { Span = start, Text = "", Rule = "document" }, "《意见》"),
            Mention(new Slogan { Span = start, Text = "", Rule = "own" }, "提出"))
            .WithOfficials([new OfficialFact
            {
                Person = "郝鹏", Post = "书记", Body = "省委", Role = OfficialRole.Former, PersonSpan = new(4, 2), PostSpan = new(7, 2),
                Evidence = new(0, 10), PersonEntity = "person:hao-peng", Rule = "post.before-name", Confidence = 0.5,
            }])
            .WithGoals([new Goal
            {
                Entity = "goal:six-places", Name = "六地", Kind = GoalKind.Numbered, Members = ["甲", "乙"], SetBy = "全会", Date = "2023-11",
            }]);
    }

    private sealed record Slogan : Annotation
    {
        public override string Type => "slogan";
    }
}
