using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class SecurityDutyStaysWithInstitutionTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "联名小程序", State = AppState.Running, IsCoBuilt = true };
    private static readonly MlpsRecord Level = new() { Id = "ml", Applications = [App], Level = 3, FiledOn = Day(2025, 6, 30) };
    private static readonly EndpointProfile Endpoint = new() { Id = "ep", Application = App, IsEncrypted = true };
    private static readonly DataAsset Asset = new() { Id = "da", Name = "订单", Applications = [App], Controls = [DataControl.LeakagePrevention, DataControl.IntegrityProtection, DataControl.OfflineBackup] };
    private static readonly Cooperation Deal = new() { Id = "co", Application = "app", ThirdParty = "tp", Contract = (Ref<Contract>)"k1", Performs = [FinancialStep.ProductDisplay], SecurityControlsInPlace = true, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly Contract Signed = new() { Id = "k1", SignedOn = Day(2025, 1, 1), ResponsibleEntity = "某银行", ShiftsSecurityDuty = false, EndedOn = Fact<DateOnly>.Absent, Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity], ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new SecurityDutyStaysWithInstitution(), At(2025, 6, 30))
        .Complete<Cooperation>().Complete<MlpsRecord>().Complete<EndpointProfile>().Complete<DataAsset>().With(App, Level, Endpoint, Asset);

    [Fact]
    public void A_kept_duty_with_controls_satisfies() =>
        Trial.With(Deal, Signed).Satisfies();

    [Fact]
    public void A_shifted_duty_is_a_breach() =>
        Trial.With(Deal, Signed with { ShiftsSecurityDuty = true }).Breaches(null, "co/shifted").HasSeverity(Severity.High);

    [Fact]
    public void Absent_controls_are_a_breach() =>
        Trial.With(Deal with { SecurityControlsInPlace = false }, Signed).Breaches(null, "co/controls");

    [Fact]
    public void Unrecorded_controls_are_undetermined() =>
        Trial.With(Deal with { SecurityControlsInPlace = default }, Signed).Undetermined(missing: "co: securityControlsInPlace");

    [Fact]
    public void Controls_that_are_only_said_to_be_in_place_are_looked_at() => Trial
        .With(Deal, Signed, Level with { FiledOn = Day(2025, 7, 1) }, Endpoint with { IsEncrypted = false }, Asset with { Controls = [DataControl.LeakagePrevention, DataControl.IntegrityProtection] })
        .Breaches(null, "level", "transmission", "data");

    [Theory]
    [InlineData(DataControl.RansomwareProtection, true)]
    [InlineData(DataControl.OfflineBackup, true)]
    [InlineData(DataControl.Backup, false)]
    public void An_offline_copy_or_a_protection_answers_ransom_and_an_ordinary_copy_does_not(DataControl control, bool guards)
    {
        var trial = Trial.With(Deal, Signed, Asset with { Controls = [DataControl.LeakagePrevention, DataControl.IntegrityProtection, control] });

        _ = guards ? trial.Satisfies() : trial.Breaches(null, "data");
    }

    [Fact]
    public void Data_of_another_application_is_not_looked_at() => Trial.With(Deal, Signed, Asset with { Applications = ["other"], Controls = [] }).Satisfies();

    [Fact]
    public void A_co_built_application_is_looked_at_even_without_a_cooperation() => Trial.With(Endpoint with { IsEncrypted = false }).Breaches(null, "transmission");

    [Fact]
    public void A_level_that_is_not_recorded_is_undetermined() => Trial.With(Deal, Signed, Level with { FiledOn = default }).Undetermined(missing: "ml: filedOn");

    [Fact]
    public void A_cooperation_that_ended_on_the_day_counts_no_more() =>
        Trial.With(Deal with { ValidThrough = Day(2025, 6, 29), SecurityControlsInPlace = false }, Signed with { ShiftsSecurityDuty = true }).Satisfies();

    [Fact]
    public void An_application_built_alone_is_not_judged() => Trial.With(App with { IsCoBuilt = false }).DoesNotApply();

    [Fact]
    public void A_clause_from_before_the_Notice_is_amended_by_the_end_of_the_stock_term()
    {
        var shifting = Trial.With(Deal, Signed with { SignedOn = Day(2024, 9, 11), ShiftsSecurityDuty = true });
        shifting.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        shifting.At(At(2025, 9, 13, 0)).Breaches(null, "co/shifted").UsesLimit(LimitKind.Institution);
    }
}
