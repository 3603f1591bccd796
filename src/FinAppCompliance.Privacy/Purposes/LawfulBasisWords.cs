using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;

namespace FinAppCompliance.Privacy.Purposes;

internal static class LawfulBasisWords
{
    public static BilingualText Of(Fact<LawfulBasis> basis) => basis.HasValue ? Labels.Of(basis.Value) : new("未说明", "not stated");
}
