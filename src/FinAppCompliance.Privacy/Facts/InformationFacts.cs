using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Tells what information is collected: what the notice lists, and what was seen beside it.</summary>
internal static class InformationFacts
{
    public static IEnumerable<PersonalInformationElement> Elements(AssessedState state) => [.. Listed(state), .. Unlisted(state)];

    private static IEnumerable<PersonalInformationElement> Listed(AssessedState state) =>
        from purpose in state.Purposes
        from use in purpose.Information
        select Element(state, use.Kind, FactIds.Element(purpose.Id, use.Kind.Code)) with
        {
            Source = use.Source.ToString(),
            CollectedBy = CollectorOf(purpose, use),
            Sdk = SdkOf(purpose, use) is { } sdk ? new Ref<Sdk>(FactIds.Sdk(purpose.Id.App, sdk)) : Fact<Ref<Sdk>>.Absent,
            Activity = new Ref<ProcessingActivity>(FactIds.Activity(purpose.Id)),
            Trigger = use.Scenario!.Zh,
            IsNecessary = IsNecessary(state, purpose, use.Kind),
            RefusalBlocksService = purpose.IsNecessary && use.IsRequired ? true : state.Seen(use.Kind.Code, purpose.Id, static seen => seen.RefusalBlocks),
            IsInNotice = true,
            CollectedBeforeConsent = state.Seen(use.Kind.Code, purpose.Id, static seen => seen.IsBeforeConsent),
        };

    private static IEnumerable<PersonalInformationElement> Unlisted(AssessedState state) => state.Application.Observed
        .Where(seen => state.Notice is not { } notice || !seen.IsListedIn(notice) || seen.Purpose is { IsUnknown: false, HasValue: false })
        .GroupBy(static seen => (seen.Kind.Code, seen.Sdk))
        .Select(sights => Unlisted(state, [.. sights]));

    private static PersonalInformationElement Unlisted(AssessedState state, ObservedUse[] sights)
    {
        var seen = sights[0];
        var purpose = Array.Find(sights, static sight => sight.Purpose.HasValue)?.Purpose.Value;
        return Element(state, seen.Kind, FactIds.SeenElement(state.Application.App, seen.Kind.Code, seen.Sdk)) with
        {
            CollectedBy = seen.Sdk is null ? CollectorKind.App : CollectorKind.Sdk,
            Sdk = seen.Sdk is { } sdk ? new Ref<Sdk>(FactIds.Sdk(state.Application.App, sdk)) : Fact<Ref<Sdk>>.Absent,
            Activity = purpose is { } known && state.Notice?.Find(known) is not null ? new Ref<ProcessingActivity>(FactIds.Activity(known)) : Fact<Ref<ProcessingActivity>>.Absent,
            IsNecessary = state.Application.Necessary is { } set ? set.Contains(seen.Kind) : Fact<bool>.Unknown,
            RefusalBlocksService = SightFacts.AnyOf(sights, static sight => sight.RefusalBlocks),
            IsInNotice = state.Notice is { } notice && seen.IsListedIn(notice),
            CollectedBeforeConsent = SightFacts.AnyOf(sights, static sight => sight.IsBeforeConsent),
        };
    }

    private static PersonalInformationElement Element(AssessedState state, InformationKind kind, string id) => new()
    {
        Id = id,
        Name = kind.Name.Zh,
        Application = state.Application.Application,
        Kind = RegisterKinds.Of(kind.Code),
        NecessaryElement = RegisterKinds.ElementOf(kind.Code),
        IsSensitive = kind.IsSensitive || state.ServesUnderFourteen.Or(false),
        ConcernsUnder14 = state.ServesUnderFourteen,
    };

    /// <summary>A basis other than consent and contract makes its information necessary by law; otherwise the set of the type decides.</summary>
    private static Fact<bool> IsNecessary(AssessedState state, ProcessingPurpose purpose, InformationKind kind) =>
        purpose.Basis is { HasValue: true, Value: not (LawfulBasis.Consent or LawfulBasis.Contract) } ? true
        : state.Application.Necessary is { } set ? set.Contains(kind)
        : Fact<bool>.Unknown;

    private static string? SdkOf(ProcessingPurpose purpose, InformationUse use) =>
        purpose.Recipients.FirstOrDefault(recipient => recipient.Sdk is not null && recipient.Kinds.Contains(use.Kind.Code).IsTrue)?.Sdk;

    private static CollectorKind CollectorOf(ProcessingPurpose purpose, InformationUse use) => use.Source switch
    {
        _ when SdkOf(purpose, use) is not null => CollectorKind.Sdk,
        InformationSource.ThirdParty => CollectorKind.ThirdParty,
        InformationSource.Service => CollectorKind.Server,
        _ => CollectorKind.App,
    };
}
