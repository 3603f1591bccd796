using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Retention;
using FinAppCompliance.Privacy.Transitions;

namespace ConsentJourney;

/// <summary>A person asks for deletion, and the application ends.</summary>
internal static class FarewellDay
{
    internal static void Show(SealedNotice notice, PurposeId tips, PurposeId faceLogin, DateTimeOffset now)
    {
        var judge = new RetentionJudge();
        HeldInformation[] held =
        [
            new() { Id = "log-7", Purpose = tips, Class = RecordClass.Ordinary, CollectedAt = now.AddYears(-1) },
            new() { Id = "transfer-9", Purpose = tips, Class = RecordClass.Transaction, TransactionEndedAt = now.AddYears(-2) },
        ];
        var decisions = held.Select(piece => judge.Decide(piece, notice.Find(piece.Purpose), DeletionGrounds.PersonAsked, now)).ToArray();
        Console.Write(DeletionAnswer.Of(decisions).Render(Language.English));
        var plan = DeletionPlan.Seal("plan-1", "clerk", now, decisions);
        var execution = new DeletionExecution { PlanHash = plan.Hash, ApprovedBy = "officer", ApprovedAt = now, Deeds = [new("log-7", RetentionVerdict.Delete, now, "receipt 1")] };
        Console.WriteLine($"sealed {plan.Hash[..19]}..., deviations of the deed: {DeletionReview.Find(plan, execution, now).Count}");

        var end = TransitionPlan.Termination(notice, now.AddDays(60));
        Console.WriteLine($"the application ends on {end.TakesEffectAt:yyyy-MM-dd}; everyone is told by {end.TellBy} ({end.Rule.Basis.En})");
        Console.Write(end.MessageFor([tips, faceLogin], Language.English));
    }
}
