using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Waivers;

/// <summary>How each finding stands, against a reference that asks every record about every finding in plain words.</summary>
public sealed class StandingPropertyTests
{
    private static readonly string[] Rules = ["SHOP-1", "shop/1", "shop/2"];
    private static readonly RuleEvaluator Evaluator = new(
    [
        RulePack.Create(Shops.Header("shop-code")).Add(Shops.Named()).Build(),
        RulePack.Create(Shops.OwnHeader()).Add(Shops.Named("shop/1")).Add(Shops.LowShelves("shop/2")).Build(),
    ]);

    [Property(MaxTest = 300)]
    public bool Every_finding_stands_as_the_reference_says(int seed)
    {
        var random = new Random(seed);
        RegisterRecord[] shops = [.. Enumerable.Range(0, 3).Select(at => new Shop { Id = $"s{at}", Name = random.Next(4) == 0 ? "Lin" : random.Next(5) == 0 ? default : Fact<string>.Absent, IsOpen = false })];
        RegisterRecord[] shelves = [.. Enumerable.Range(0, 3).Select(at => new Shelf { Id = $"f{at}", Shop = $"s{random.Next(3)}", Height = random.Next(2, 6) })];
        RectificationRecord[] items = [.. Enumerable.Range(0, random.Next(4)).Select(at => Item(random, at))];
        FindingDispute[] disputes = [.. Enumerable.Range(0, random.Next(4)).Select(at => Dispute(random, at))];
        Waiver[] waivers = [.. Enumerable.Range(0, random.Next(4)).Select(at => Waiver(random, at))];
        var facts = FactSet.Of([.. shops, .. shelves, .. items, .. disputes], typeof(Shelf));
        var today = Records.Due.AddDays(random.Next(-3, 4));
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.Critical;

        var run = Evaluator.Evaluate(facts, ChinaStandardTime.StartOf(today).AddHours(random.Next(24)));
        var resolution = WaiverBook.Load(run.RuleSet, waivers, policy, facts).Resolve(run);

        return resolution.Findings.Zip(run.Findings).All(pair => pair.First.Finding == pair.Second
            && pair.First.Standing == Expected(pair.Second, waivers, items, disputes, today)
            && pair.First.Waiver?.Id == WaiverOver(pair.Second, waivers, today)
            && pair.First.Rectification?.IsOverdue == Overdue(pair.Second, items, today));
    }

    private static FindingStanding Expected(Finding finding, Waiver[] waivers, RectificationRecord[] items, FindingDispute[] disputes, DateOnly today)
    {
        if (WaiverOver(finding, waivers, today) is not null)
        {
            return FindingStanding.Waived;
        }

        if (Overdue(finding, items, today) is not null)
        {
            return FindingStanding.BeingRectified;
        }

        foreach (var dispute in disputes)
        {
            if (finding.Outcome == RuleOutcome.Breached && dispute.Rule.Value == finding.Rule.Value && dispute.SubjectId.Value == finding.Subject.Id
                && dispute.ConfirmedBy.Value.Id != dispute.RaisedBy.Value.Id && dispute.ConfirmedOn.Value <= today
                && (!dispute.SettledOn.HasValue || today < dispute.SettledOn.Value))
            {
                return FindingStanding.Disputed;
            }
        }

        return FindingStanding.Open;
    }

    private static string? WaiverOver(Finding finding, Waiver[] waivers, DateOnly today)
    {
        foreach (var waiver in waivers)
        {
            if (finding.Outcome == RuleOutcome.Breached && waiver.Rule == finding.Rule && waiver.SubjectId == finding.Subject.Id
                && waiver.ApprovedOn <= today && today <= waiver.LastDay)
            {
                return waiver.Id;
            }
        }

        return null;
    }

    /// <summary>Returns whether the first record due over the finding is overdue; null when there is none.</summary>
    private static bool? Overdue(Finding finding, RectificationRecord[] items, DateOnly today)
    {
        DateOnly? first = null;
        foreach (var item in items)
        {
            var isMeant = item.Fingerprints.Count > 0
                ? item.Fingerprints.Any(mark => mark == finding.Fingerprint)
                : item.Rules.Any(rule => rule == finding.Rule.Value);
            var due = item.PostponedTo.HasValue ? item.PostponedTo.Value : item.DueOn.Value;
            if (finding.Outcome == RuleOutcome.Breached && isMeant && item.SubjectId.Value == finding.Subject.Id && item.State.Value != RectificationState.Done
                && item.OpenedOn.Value <= today && item.Measure.HasValue && (first is null || due < first))
            {
                first = due;
            }
        }

        return first is null ? null : today > first;
    }

    private static RectificationRecord Item(Random random, int at)
    {
        var item = random.Next(4) == 0 ? Records.Closed : Records.Item;
        item = item with
        {
            Id = $"wt-{at}",
            Number = $"WT-{at}",
            Rules = [.. Rules.Where(_ => random.Next(2) == 0)],
            SubjectId = $"s{random.Next(3)}",
            DueOn = Records.Due.AddDays(random.Next(-2, 3)),
            Measure = random.Next(5) == 0 ? default : "paint",
        };
        if (random.Next(3) == 0 && item.Rules.Count > 0)
        {
            item = item with { Fingerprints = [Mark(item.Rules.First(), item.SubjectId.Value)], Rules = [item.Rules.First()] };
        }

        return random.Next(3) == 0
            ? item with { PostponedTo = item.DueOn.Value.AddDays(random.Next(1, 3)), PostponedBy = Records.Closed.Approver }
            : item;
    }

    private static string Mark(string rule, string subject) => new Finding
    {
        Rule = rule,
        Title = new("x", "x"),
        Subject = new(nameof(Shop), subject, subject),
        Outcome = RuleOutcome.Breached,
        Severity = Severity.Low,
        Message = new("x", "x"),
        Remediation = new("x", "x"),
        Citations = [],
        AsOf = default,
    }.Fingerprint;

    private static FindingDispute Dispute(Random random, int at) => Records.Dispute with
    {
        Id = $"yy-{at}",
        Rule = Rules[random.Next(Rules.Length)],
        SubjectId = $"s{random.Next(3)}",
        ConfirmedBy = random.Next(4) == 0 ? Records.Dispute.RaisedBy : Records.Dispute.ConfirmedBy,
        ConfirmedOn = Records.Due.AddDays(random.Next(-2, 3)),
        SettledOn = random.Next(2) == 0 ? default : Records.Due.AddDays(random.Next(2, 4)),
    };

    private static Waiver Waiver(Random random, int at)
    {
        var from = Records.Due.AddDays(random.Next(-2, 3));
        return new()
        {
            Id = $"w{at}",
            Rule = Rules[1 + random.Next(2)],
            SubjectId = $"s{random.Next(3)}",
            Reason = "r",
            RequestedBy = "lin",
            ApprovedBy = "chen",
            ApprovedOn = from,
            LastDay = from.AddDays(random.Next(3)),
        };
    }
}
