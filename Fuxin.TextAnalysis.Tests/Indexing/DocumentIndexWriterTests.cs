using CsCheck;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Tests.Indexing;

public class DocumentIndexWriterTests
{
    [Fact]
    public void A_document_with_the_same_id_is_replaced()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "旧的内容"), Sample.Document("b", "别的内容"), Sample.Document("a", "新的内容"));
        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(2, searcher.DocumentCount);
        Assert.Equal("新的内容", searcher.GetDocument("a")!.Source.Text);
        Assert.Empty(searcher.Find(new TextQuery("旧的")).Hits);
    }

    [Fact]
    public void A_reopened_index_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "甲"), Sample.Document("b", "乙"));
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            writer.Add(Sample.Document("c", "丙"));
            writer.Delete("a");
            writer.Delete("never there");
            writer.Commit();
        }

        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(2, searcher.DocumentCount);
        Assert.Null(searcher.GetDocument("a"));
        Assert.NotNull(searcher.GetDocument("c"));
    }

    [Fact]
    public void What_is_not_committed_is_discarded_and_not_seen()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "甲"));
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            writer.Add(Sample.Document("b", "乙"));
        }

        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(1, searcher.DocumentCount);
    }

    [Fact]
    public void Replacing_an_index_keeps_the_old_one_until_the_commit()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "甲"));
        using (var writer = DocumentIndexWriter.Create(folder.Path))
        {
            writer.Add(Sample.Document("b", "乙"));
            using (var before = CorpusSearcher.Open(folder.Path))
            {
                Assert.NotNull(before.GetDocument("a"));
            }

            writer.Commit();
        }

        using var after = CorpusSearcher.Open(folder.Path);
        Assert.Null(after.GetDocument("a"));
        Assert.NotNull(after.GetDocument("b"));
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_is_closed()
    {
        using var folder = new TemporaryFolder();
        using (DocumentIndexWriter.Open(folder.Path))
        {
            var error = Assert.Throws<IndexException>(() => DocumentIndexWriter.Open(folder.Path));
            Assert.Equal(IndexProblem.Locked, error.Problem);
            Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        }

        DocumentIndexWriter.Open(folder.Path).Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_clear_error()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("note.txt"), "in the way");
        var error = Assert.Throws<IndexException>(() => DocumentIndexWriter.Open(Path.Combine(folder.File("note.txt"), "index")));
        Assert.Equal(IndexProblem.Refused, error.Problem);
    }

    [Fact]
    public void An_index_is_not_put_among_other_files()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("report.docx"), "mine");
        var error = Assert.Throws<IndexException>(() => DocumentIndexWriter.Open(folder.Path));
        Assert.Equal(IndexProblem.FolderInUse, error.Problem);
        Assert.Equal([folder.File("report.docx")], System.IO.Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    public void An_index_of_another_format_is_refused_and_can_be_replaced(string? format)
    {
        using var folder = new TemporaryFolder();
        using (var directory = FSDirectory.Open(folder.Path))
        using (var foreign = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)))
        {
            foreign.SetCommitData(format is null ? [] : new Dictionary<string, string> { [IndexSchema.FormatKey] = format });
            foreign.Commit();
        }

        Assert.Equal(IndexProblem.OtherFormat, Assert.Throws<IndexException>(() => DocumentIndexWriter.Open(folder.Path)).Problem);
        Assert.Equal(IndexProblem.OtherFormat, Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.Path)).Problem);
        Sample.Index(folder.Path, Sample.Document("a", "甲"));
        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(1, searcher.DocumentCount);
    }

    [Fact]
    public void A_damaged_index_is_a_clear_error()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "甲"));
        foreach (var segments in System.IO.Directory.GetFiles(folder.Path, "segments_*"))
        {
            File.WriteAllBytes(segments, [1, 2, 3]);
        }

        Assert.Equal(IndexProblem.Damaged, Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.Path)).Problem);
    }

    [Fact]
    public void A_missing_index_is_a_clear_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(IndexProblem.NotFound, Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.Path)).Problem);
        Assert.Equal(IndexProblem.NotFound, Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.File("none"))).Problem);
    }

    [Fact]
    public void Documents_that_cannot_be_indexed_are_refused_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            Assert.Throws<ArgumentException>(() => writer.Add(Sample.Document("", "甲")));
            Assert.Throws<ArgumentException>(() => writer.Add(Sample.Document("\uD800", "甲")));
            var beyond = new PlaceMention { Span = new TextSpan(0, 5), Text = "辽宁省阜新", Rule = "test" };
            Assert.Throws<ArgumentException>(() => writer.Add(Sample.Document("a", "辽宁", beyond)));
            var fact = new OfficialFact
            {
                Person = "x", Post = "y", PersonSpan = default, PostSpan = default, Evidence = new TextSpan(0, 3), Rule = "test",
            };
            Assert.Throws<ArgumentException>(() => writer.Add(Sample.Document("a", "辽宁").WithOfficials([fact])));
            var overlapping = new AnalyzedDocument(
                new SourceDocument { Id = "a", Text = "辽宁" }, Language.Chinese, [], [new Token(new(0, 2), ""), new Token(new(1, 1), "")]);
            Assert.Throws<ArgumentException>(() => writer.Add(overlapping));
            writer.Add(Sample.Document("b", new string('x', 100_000) + " " + new string('长', 100_000)));
            writer.Commit();
        }

        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(1, searcher.DocumentCount);
    }

    [Fact]
    public void A_closed_writer_says_so()
    {
        using var folder = new TemporaryFolder();
        var writer = DocumentIndexWriter.Open(folder.Path);
        writer.Dispose();
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Add(Sample.Document("a", "甲")));
        Assert.Throws<ObjectDisposedException>(writer.Commit);
    }

    [Fact]
    public void Several_threads_may_add()
    {
        using var folder = new TemporaryFolder();
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            Parallel.For(0, 200, i => writer.Add(Sample.Document($"d{i}", $"第{i}号文件")));
            writer.Commit();
        }

        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(200, searcher.Find(new TextQuery("号文件")).Total.Value);
        Assert.Equal("d7", Assert.Single(searcher.Find(new TextQuery("第7号")).Hits).Id);
    }

    [Fact]
    public void Random_adds_deletes_and_commits_leave_what_a_dictionary_would_hold() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9]).Array[1, 40].Sample(steps =>
        {
            using var folder = new TemporaryFolder();
            var model = new Dictionary<string, string>();
            var committed = new Dictionary<string, string>();
            using (var writer = DocumentIndexWriter.Open(folder.Path))
            {
                for (var i = 0; i < steps.Length; i++)
                {
                    var id = $"d{steps[i].Item1}";
                    switch (steps[i].Item2)
                    {
                        case < 6:
                            model[id] = $"text {i}";
                            writer.Add(Sample.Document(id, model[id]));
                            break;
                        case < 8:
                            model.Remove(id);
                            writer.Delete(id);
                            break;
                        default:
                            committed = new(model);
                            writer.Commit();
                            break;
                    }
                }
            }

            using var searcher = CorpusSearcher.Open(folder.Path);
            Assert.Equal(committed.Count, searcher.DocumentCount);
            Assert.All(committed, d => Assert.Equal(d.Value, searcher.GetDocument(d.Key)!.Source.Text));
        }, iter: 25);
}
