using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Tells what was seen of SDKs and permissions.</summary>
internal static class SightFacts
{
    /// <summary>Joins sights of one thing: true when one is, unknown when one was not looked at.</summary>
    public static Fact<bool> AnyOf(IReadOnlyCollection<ObservedUse> sights, Func<ObservedUse, Fact<bool>> respect) =>
        sights.Any(sight => respect(sight).Or(false)) ? true
        : sights.Any(sight => respect(sight).IsUnknown) ? Fact<bool>.Unknown
        : false;

    public static IEnumerable<Sdk> Sdks(AssessedState state)
    {
        var named = from purpose in state.Purposes from recipient in purpose.Recipients where recipient.Sdk is not null select (Purpose: purpose, Recipient: recipient);
        var byName = named.ToLookup(static entry => entry.Recipient.Sdk!, StringComparer.Ordinal);
        var seen = state.Application.Observed.Where(static sight => sight.Sdk is not null).ToLookup(static sight => sight.Sdk!, StringComparer.Ordinal);
        return byName.Select(static group => group.Key).Union(seen.Select(static group => group.Key), StringComparer.Ordinal)
            .Select(name => SdkOf(state, name, [.. byName[name]], [.. seen[name]]));
    }

    public static IEnumerable<PermissionUse> Permissions(AssessedState state) => state.Application.Observed
        .Where(static sight => sight is { Permission: not null, VersionId: not null })
        .GroupBy(static sight => (sight.VersionId, sight.Permission, sight.Kind.Code))
        .Select(sights => PermissionOf(state, [.. sights]));

    private static Sdk SdkOf(AssessedState state, string name, (ProcessingPurpose Purpose, Recipient Recipient)[] named, ObservedUse[] sights)
    {
        var receives = Array.Exists(named, static entry => entry.Recipient.Receives);
        var isListed = sights.Length == 0 || (state.Notice is { } notice && Array.TrueForAll(sights, sight => sight.IsListedIn(notice)));
        var role = named.Length > 0 ? named[0].Recipient.Role : sights[0].SdkRole;
        return new()
        {
            Id = FactIds.Sdk(state.Application.App, name),
            Name = name,
            Application = state.Application.Application,
            LegalRole = role,
            CollectsPersonalInformation = receives || sights.Length > 0,
            Permissions = state.Application.Observed.IsUnknown ? FactList<string>.Unknown : [.. sights.Select(static sight => sight.Permission).OfType<string>().Distinct(StringComparer.Ordinal)],
            StartsBeforeConsent = state.Application.Observed.IsUnknown ? Fact<bool>.Unknown : AnyOf(sights, static sight => sight.IsBeforeConsent),
            IsInCollectedList = named.Length > 0 && isListed,
            IsInSharedList = named.Length > 0 && isListed,
            HasSeparateConsent = named.Length > 0 && Array.TrueForAll(named, static entry => !entry.Recipient.NeedsSeparateConsent || PurposeFacts.AsksSeparately(entry.Purpose)),
        };
    }

    private static PermissionUse PermissionOf(AssessedState state, ObservedUse[] sights)
    {
        var blocks = AnyOf(sights, static sight => sight.RefusalBlocks);
        return new()
        {
            Id = FactIds.Permission(sights[0].VersionId!, sights[0].Permission!, sights[0].Kind.Code),
            Version = new Ref<AppVersion>(sights[0].VersionId!),
            PermissionName = sights[0].Permission,
            Kind = RegisterKinds.Of(sights[0].Kind.Code),
            RequestedAtStart = AnyOf(sights, static sight => sight.IsAtStart),
            IsPurposeTold = Not(AnyOf(sights, static sight => Not(sight.IsPurposeTold))),
            IsAfterConsent = Not(AnyOf(sights, static sight => sight.IsBeforeConsent)),
            BlocksFunctionIfRefused = blocks,
            IsRelatedToFunction = IsRelated(state, sights, blocks),
        };
    }

    /// <summary>An extension is related to the function that uses it, not to the basic one that is refused with it.</summary>
    private static Fact<bool> IsRelated(AssessedState state, ObservedUse[] sights, Fact<bool> blocks) => state.Application.Necessary is not { } set
        ? Fact<bool>.Unknown
        : set.StandingOf(sights[0], state.Purposes) switch
        {
            NecessityStanding.Necessary => true,
            NecessityStanding.Unrelated => false,
            _ => Not(blocks),
        };

    private static Fact<bool> Not(Fact<bool> fact) => fact.TryGet(out var value) ? !value : fact;
}
