using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;

namespace FinAppCompliance.Testing.Access;

/// <summary>The law of access, stated plainly: what the fast decision point must agree with, case by case.</summary>
/// <remarks>Reads the declarations of a policy that loads, in the order of the law, and looks at everything. Thread-safe.</remarks>
public static class ReferenceDecision
{
    /// <summary>Decides a request by the law as written.</summary>
    /// <param name="policy">A policy that loads.</param>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant.</param>
    public static ReferenceAnswer Decide(AccessPolicy policy, AccessRequest request, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var subject = policy.Subjects.FirstOrDefault(one => one.Id == request.Subject);
        var asset = policy.Assets.FirstOrDefault(one => one.Id == request.Asset);
        if (subject is null || asset is null || !AccessClauses.Knows(policy, request.Action) ||
            request.Fields.Any(name => asset.Fields.All(field => field.Name != name)).IsTrue)
        {
            return new(AccessReason.UnknownName);
        }

        if (string.IsNullOrEmpty(request.Purpose) || request.Environment == AccessEnvironment.Unknown)
        {
            return new(AccessReason.ContextMissing);
        }

        if (request.Rows < 0 || request.RowsToday < 0 || request.Fields.IsEmpty.IsTrue)
        {
            return new(AccessReason.ContextInvalid);
        }

        if (asset.Environment is AccessEnvironment.Test or AccessEnvironment.Development && !asset.IsDesensitised &&
            asset.Fields.Any(field => field.Level <= DataLevel.Sensitive || field.IsIdentityAuthentication).IsTrue)
        {
            return new(AccessReason.Environment);
        }

        // 1. Prohibitions: one that applies forbids; one that cannot be evaluated denies; where no fields are named,
        //    one that is about fields only takes them away.
        var covering = policy.Prohibitions.Where(p => AccessClauses.Covers(p, subject, asset, request, at)).ToList();
        var truths = covering.ConvertAll(p => AccessClauses.Test(p.Conditions, request, subject));
        var onlyTakesFields = request.Fields.Count == 0;
        if (covering.Where((p, i) => truths[i] == AccessReason.Permitted && !(onlyTakesFields && p.Fields is not null)).Any())
        {
            return new(AccessReason.Forbidden);
        }

        if (truths.Exists(truth => truth is AccessReason.ContextMissing or AccessReason.ContextInvalid))
        {
            return new(truths.First(truth => truth is AccessReason.ContextMissing or AccessReason.ContextInvalid));
        }

        var takenAway = covering.Where((_, i) => truths[i] == AccessReason.Permitted)
            .SelectMany(p => asset.Fields.Where(field => p.Fields!.Matches(field))).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

        // 2. Separation of duties: who did one side in the case may not do the other; who cannot say is refused.
        var duties = policy.Separations.Where(rule => rule.Kind == SeparationKind.Dynamic).SelectMany(AccessClauses.BothWays)
            .Where(pair => pair.Mine.Covers(request.Action, request.Asset)).ToList();
        if (duties.Exists(pair => request.Performed.Any(done => pair.Other.Covers(done.Action, done.Asset)).IsTrue))
        {
            return new(AccessReason.SeparationOfDuties);
        }

        if (duties.Count > 0 && request.Performed.IsUnknown)
        {
            return new(AccessReason.ContextMissing);
        }

        // 3. The subject itself must be in office.
        if (subject.IsSuspended || at < subject.From || at >= subject.Until)
        {
            return new(subject.IsSuspended ? AccessReason.Suspended : at < subject.From ? AccessReason.NotYet : AccessReason.Expired);
        }

        // 4. One grant must cover the whole request; the first by rank decides, and if none does, the one that came furthest
        //    says why. Own grants come before those of roles.
        var answers = AccessClauses.GrantsInOrder(policy, subject, asset)
            .Select(grant => AccessClauses.Judge(policy, grant, asset, subject, request, takenAway, at)).ToList();
        return answers.Find(answer => answer.Reason == AccessReason.Permitted)
            ?? answers.MaxBy(answer => AccessClauses.Stage(answer.Reason))
            ?? new(AccessReason.NoGrant);
    }
}
