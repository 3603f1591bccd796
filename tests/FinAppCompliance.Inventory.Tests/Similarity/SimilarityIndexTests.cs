using FinAppCompliance.Inventory.Similarity;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Similarity;

public sealed class SimilarityIndexTests
{
    private static readonly string[] Units = ["成都", "重庆", "贵阳", "昆明", "西安", "武汉", "广州", "南宁", "海口", "兰州"];
    private static readonly string[] Purposes = ["信用卡服务", "手机银行", "网点预约", "员工考勤", "财富商城", "企业网银", "积分商城", "贷款申请", "生活缴费", "保险服务"];
    private static readonly string[] Endings = ["", "平台", "助手", "新版", "极速版"];

    [Property(MaxTest = 60)]
    public bool What_it_finds_is_exactly_as_similar_as_it_says(byte[] seeds)
    {
        var subjects = Subjects(seeds);
        var byId = subjects.ToDictionary(static subject => subject.Id);
        return SimilarityIndex.Pairs(subjects, 0.5).All(pair =>
            string.CompareOrdinal(pair.First, pair.Second) < 0 && pair.Score >= 0.5 && Naive(byId[pair.First], byId[pair.Second]) == pair.Score);
    }

    [Fact]
    public void It_finds_nearly_all_pairs_that_comparing_everything_finds()
    {
        var subjects = Subjects([.. Enumerable.Range(0, 500).Select(static number => (byte)((number * 7919) % 251))]);
        var exact = subjects.SelectMany((left, index) => subjects.Skip(index + 1).Where(right => left.With(right) >= 0.8).Select(right => (left.Id, right.Id))).Count();
        var found = SimilarityIndex.Pairs(subjects, 0.8).Count;
        Assert.True(found <= exact);
        Assert.True(found >= exact * 0.95, $"{found} of {exact}");
    }

    [Fact]
    public void The_same_subjects_in_another_order_give_the_same_small_result()
    {
        var subjects = Subjects([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        Assert.Equal(SimilarityIndex.Pairs(subjects, 0.3), SimilarityIndex.Pairs([.. subjects.Reverse()], 0.3));
    }

    [Property(MaxTest = 200)]
    public bool Similarity_is_symmetric_and_one_with_itself(byte left, byte right)
    {
        var (a, b) = (Subject(0, left), Subject(1, right));
        return a.With(b) == b.With(a) && a.With(a) == 1 && a.With(b) is >= 0 and <= 1;
    }

    [Fact]
    public void Chinese_is_taken_in_pairs_and_other_scripts_in_words() => Assert.Equal(
        ["#deposit", "app", "bank", "手机", "机银", "银行"],
        new SimilaritySubject("x", "手机银行 Bank-App", ["Deposit"]).Features.ToArray());

    [Fact]
    public void The_shared_features_explain_the_similarity()
    {
        var left = new SimilaritySubject("a", "Mobile Banking", ["Deposit"]);
        var right = new SimilaritySubject("b", "mobile broking", ["Deposit"]);
        Assert.Equal(0.5, left.With(right));
        Assert.Equal(["#deposit", "mobile"], left.SharedWith(right));
    }

    [Fact]
    public void Subjects_without_features_are_like_nothing() =>
        Assert.Empty(SimilarityIndex.Pairs([new("a", "", []), new("b", "!!", [])], 0.1));

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    public void The_threshold_has_bounds(double threshold) => Assert.Throws<ArgumentOutOfRangeException>(() => SimilarityIndex.Pairs([], threshold));

    private static SimilaritySubject[] Subjects(byte[] seeds) => [.. seeds.Select(static (seed, number) => Subject(number, seed))];

    private static SimilaritySubject Subject(int number, byte seed) =>
        new($"s-{number:D4}", Units[seed % 10] + Purposes[seed / 10 % 10] + Endings[seed % 5], seed % 3 == 0 ? ["Deposit"] : ["Payment", "Transfer"]);

    private static double Naive(SimilaritySubject left, SimilaritySubject right) =>
        (double)left.Features.Intersect(right.Features).Count() / left.Features.Union(right.Features).Count();
}
