using FinAppCompliance.Authorization.Compilation;

namespace FinAppCompliance.Authorization.Decisions;

internal static class FieldTreatments
{
    public static IReadOnlyList<FieldTreatment> Of(in AccessDecision decision)
    {
        if (!decision.IsPermitted || decision.Asset is not { } asset)
        {
            return [];
        }

        var treatments = new List<FieldTreatment>();
        for (var field = 0; field < asset.Declared.Fields.Count; field++)
        {
            if ((decision.ClearFields | decision.MaskedFields).Has(field))
            {
                treatments.Add(decision.TreatmentOf(asset.FieldName(field)));
            }
        }

        return treatments;
    }
}
