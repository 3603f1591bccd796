using System.Text;
using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Runs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Runs;

public sealed class RunFileTests
{
    [Property(MaxTest = 300)]
    public Property A_record_reads_back_as_it_was_written_from_bytes_and_from_a_stream() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var record = Findings.Record(new Random(seed));
            var bytes = record.ToBytes();
            using var stream = new MemoryStream();
            record.Write(stream);

            Assert.Equal(bytes, stream.ToArray());
            foreach (var read in (RunRecord[])[RunRecord.Read(bytes), RunRecord.Read(Encoding.UTF8.GetString(bytes)), RunRecord.Open(() => new MemoryStream(bytes))])
            {
                Assert.Equal(Findings.Form(record), Findings.Form(read));
                Assert.Equal(bytes, read.ToBytes());
            }
        });

    [Property(MaxTest = 100)]
    public Property A_record_that_was_cut_off_anywhere_or_lost_a_line_is_refused() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).Two().ToArbitrary(),
        seeds =>
        {
            var bytes = Findings.Record(new Random(seeds.Item1)).ToBytes();
            var random = new Random(seeds.Item2);
            Assert.Throws<JsonException>(() => RunRecord.Read(bytes.AsMemory(0, random.Next(bytes.Length))));
            var lines = Encoding.UTF8.GetString(bytes).Split('\n');
            var lost = random.Next(lines.Length - 1);
            Assert.Throws<JsonException>(() => RunRecord.Read(string.Join('\n', lines.Where((_, at) => at != lost))));
        });

    [Fact]
    public void Texts_of_a_rule_and_what_it_says_of_many_are_written_once()
    {
        var record = Findings.Record([.. Enumerable.Range(0, 2_000).Select(static at => Findings.Of("N99-03.1", $"app{at:0000}"))]);
        var text = Encoding.UTF8.GetString(record.ToBytes());

        Assert.Equal(2_000 + 4, text.Count(static letter => letter == '\n'));
        Assert.Equal(1, Times(text, "messageZh"));
        Assert.Equal(1, Times(text, "citationsZh"));
        Assert.Contains("\n[\"app0007\",0]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_told_is_written_as_subject_statement_and_places_of_missing_facts()
    {
        var record = Findings.Record([.. Enumerable.Range(0, 40).Select(static at => Findings.Of("N99-03.1", $"app{at:00}", RuleOutcome.Undetermined) with
        {
            Evidence = ["name = Lin", $"v{at}: status = unknown"],
            MissingFacts = [$"v{at}: status"],
        })]);
        var text = Encoding.UTF8.GetString(record.ToBytes());

        Assert.Contains("\n[\"app39\",0,{\"evidence\":[\"name = Lin\",\"v39: status = unknown\"],\"missingFacts\":[1]}]\n", text, StringComparison.Ordinal);
        Assert.Equal(16, Times(text, "\"messageZh\""));
        Assert.Equal(Findings.Form(record), Findings.Form(RunRecord.Read(text)));
    }

    [Fact]
    public void A_text_that_is_another_for_every_subject_makes_the_numbers_begin_anew()
    {
        var record = Findings.Record([.. Enumerable.Range(0, 1_025).Select(static at => Findings.Of("N99-03.1", $"app{at:0000}") with { MessageEn = $"late by {at}" })]);
        var text = Encoding.UTF8.GetString(record.ToBytes());

        Assert.Equal(2, Times(text, "{\"rule\":"));
        Assert.Contains("\n[\"app1023\",1023]\n{\"rule\":", text, StringComparison.Ordinal);
        Assert.EndsWith("\n[\"app1024\",0]\n{\"findings\":1025}\n", text, StringComparison.Ordinal);
        Assert.Equal(Findings.Form(record), Findings.Form(RunRecord.Read(text)));
    }

    [Theory]
    [InlineData("[\"app\",0]", "[\"app\",1]", "line 4: a finding names one of the 1 statements of its rule by number")]
    [InlineData("[\"app\",0]", "[\"app\",-1]", "line 4: a finding names one of the 1 statements")]
    [InlineData("[\"app\",0]", "[7,0]", "line 4: a finding begins with the id of its subject")]
    [InlineData("[\"app\",0]", "[\"app\"]", "line 4: a finding names one of")]
    [InlineData("[\"app\",0]", "[\"app\",0,{\"keyy\":\"x\"}]", "line 4: The JSON property 'keyy' could not be mapped")]
    [InlineData("[\"app\",0]", "[\"app\",0,7]", "line 4: a finding is [subject, statement]")]
    [InlineData("[\"app\",0]", "[\"app\",0,{\"missingFacts\":[0]}]", "line 4: the missing fact '0' is neither a text nor the place of an unknown fact among 1 of the evidence")]
    [InlineData("[\"app\",0]", "[\"app\",0]\n[\"aaa\",0]", "line 5: the finding of 'N99-03.1' about 'aaa' stands behind that of 'N99-03.1' about 'app'")]
    [InlineData("\"statement\":0", "\"statement\":1", "line 3: the statement is number 1 and should be 0")]
    [InlineData("{\"findings\":1}", "{\"findings\":2}", "line 5: a line is a rule, a statement, a finding, or at the end the count of the findings, here 1")]
    [InlineData("{\"findings\":1}", "{\"findings\":1,\"more\":1}", "line 5: a line is a rule")]
    [InlineData("{\"findings\":1}\n", "{\"findings\":1}\n[\"zzz\",0]\n", "line 6: nothing may follow the line that counts the findings")]
    [InlineData("{\"findings\":1}\n", "", "the run record is cut off behind line 4")]
    [InlineData("{\"findings\":1}\n", "{\"findings\":1}", "the run record is cut off in line 5")]
    [InlineData("finapp-run/2", "finapp-run/3", "line 1: the text is no run record; its format must be 'finapp-run/2'")]
    [InlineData("finapp-run/2", "finapp-run/1", "line 1: the run record is 'finapp-run/1', which knows neither")]
    public void A_record_with_a_fault_says_the_line_and_what_is_wrong(string part, string changed, string expected)
    {
        var text = Encoding.UTF8.GetString(Findings.Record(Findings.Of("N99-03.1", "app")).ToBytes());
        Assert.Contains(part, text, StringComparison.Ordinal);

        Assert.StartsWith(expected, Assert.Throws<JsonException>(() => RunRecord.Read(text.Replace(part, changed, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]\n")]
    [InlineData("{ \"format\": \"finapp-run/1\" }\n")]
    [InlineData("{ \"runs\": 1 }\n")]
    [InlineData("\n")]
    public void What_is_no_record_is_refused(string text) => Assert.Throws<JsonException>(() => RunRecord.Read(text));

    [Fact]
    public void A_file_is_opened_for_each_walk_and_closed_behind_it()
    {
        var bytes = Findings.Record(Findings.Of("N99-03.1", "a"), Findings.Of("N99-03.1", "b")).ToBytes();
        List<MemoryStream> opened = [];
        var record = RunRecord.Open(() =>
        {
            opened.Add(new(bytes));
            return opened[^1];
        });

        Assert.Equal(2, record.Findings.Count());
        Assert.Equal("a", record.Findings.First().SubjectId);
        Assert.Equal(3, opened.Count);
        Assert.All(opened, static stream => Assert.False(stream.CanRead));
    }

    [Fact]
    public void Findings_that_are_given_are_put_into_the_order_of_runs()
    {
        var record = Findings.Record(Findings.Of("N99-05.1", "a"), Findings.Of("N99-03.1", "b"), Findings.Of("N99-03.1", "a"));

        Assert.Equal(["N99-03.1 a", "N99-03.1 b", "N99-05.1 a"], record.Findings.Select(static f => $"{f.Rule} {f.SubjectId}"));
    }

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
