using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Authorization.Tests.Policies;

public sealed class PolicyLoadTests
{
    public static TheoryData<string, AccessPolicy> BrokenGrants()
    {
        var data = new TheoryData<string, AccessPolicy>();
        void Add(string code, Func<DataGrant, DataGrant> bend) => data.Add(code, Bank.Policy with { Grants = [bend(Bank.VendorGrant)] });

        Add("AZ001", grant => grant with { Purpose = null });
        Add("AZ001", grant => grant with { Approver = null });
        Add("AZ001", grant => grant with { Asset = null });
        Add("AZ004", grant => grant with { Until = null });
        Add("AZ004", grant => grant with { From = null });
        Add("AZ005", grant => grant with { Until = grant.From });
        Add("AZ401", grant => grant with { Purpose = "curiosity" });
        Add("AZ402", grant => grant with { Actions = default });
        Add("AZ402", grant => grant with { Actions = [default] });
        Add("AZ403", grant => grant with { Ceiling = null });
        Add("AZ404", grant => grant with { MaxRows = null });
        Add("AZ404", grant => grant with { MaxRows = 0 });
        Add("AZ405", grant => grant with { MaxRowsPerDay = null });
        Add("AZ405", grant => grant with { MaxRowsPerDay = 9 });
        Add("AZ406", grant => grant with { ClearFields = default, MaskedFields = default });
        Add("AZ407", grant => grant with { Obligations = AccessObligations.RowCap });
        Add("AZ408", grant => grant with { Asset = "accounts" });
        Add("AZ409", grant => grant with { Environment = AccessEnvironment.Unknown });
        Add("AZ409", grant => grant with { Environment = AccessEnvironment.Test });
        Add("AZ411", grant => grant with { ClearFields = ["name", "name"] });
        Add("AZ411", grant => grant with { ClearFields = ["name", "card"] });
        Add("AZ412", grant => grant with { ClearFields = ["nmae"] });
        Add("AZ413", grant => grant with { Ceiling = new(DataLevel.OtherGeneral, null, PersonalFinancialClass.C2) });
        Add("AZ413", grant => grant with { Ceiling = new(DataLevel.Sensitive) });
        Add("AZ414", grant => grant with { ClearFields = ["pin"], Ceiling = new(DataLevel.Sensitive, null, PersonalFinancialClass.C3) });
        Add("AZ415", grant => grant with { MaskedFields = [new("pin", "hidden")], Ceiling = new(DataLevel.Sensitive, null, PersonalFinancialClass.C3) });
        Add("AZ416", grant => grant with { Extraction = new("wang", Bank.Start, Bank.End) });
        Add("AZ417", grant => grant with { Actions = [AccessAction.Extract] });
        Add("AZ420", grant => grant with { Subject = null });
        Add("AZ420", grant => grant with { Role = "operator" });
        Add("AZ421", grant => grant with { Subject = null, Role = "king" });
        Add("AZ422", grant => grant with { Subject = "nobody" });
        Add("AZ423", grant => grant with { Engagement = "T-9" });
        Add("AZ424", grant => grant with { Until = Bank.End.AddTicks(1) });
        Add("AZ424", grant => grant with { From = Bank.Start.AddTicks(-1) });
        Add("AZ425", grant => grant with { Purpose = "service" });
        Add("AZ428", grant => grant with { Engagement = null });
        Add("AZ430", grant => grant with { Approver = "nobody" });
        Add("AZ431", grant => grant with { Subject = "wang" });
        Add("AZ432", grant => grant with { Approver = "li" });
        Add("AZ433", grant => grant with { Approver = "qian" });
        Add("AZ501", grant => grant with { Conditions = [AccessCondition.RowIs("regoin", "north")] });
        Add("AZ502", grant => grant with { Conditions = [AccessCondition.RowIs("region")] });
        Add("AZ503", grant => grant with { Conditions = [AccessCondition.RowIs("region", 7)] });
        Add("AZ504", grant => grant with { Conditions = [new(ConditionSource.Context, "suspended", ConditionOperator.SubjectId)] });
        return data;
    }

    public static TheoryData<string, AccessPolicy> BrokenSurroundings()
    {
        var data = new TheoryData<string, AccessPolicy>();
        void Subject(string code, AccessSubject subject) => data.Add(code, Bank.Policy with { Subjects = [.. Bank.Policy.Subjects, subject] });
        void Asset(string code, ProtectedAsset asset) => data.Add(code, Bank.Policy with { Assets = [.. Bank.Policy.Assets, asset] });
        void Contract(string code, VendorContract contract) => data.Add(code, Bank.Policy with { Contracts = [contract] });
        void Engagement(string code, Engagement engagement) => data.Add(code, Bank.Policy with { Engagements = [engagement] });
        void Forbid(string code, Prohibition prohibition) => data.Add(code, Bank.Policy with { Prohibitions = [prohibition] });
        void Separate(string code, SeparationRule rule) => data.Add(code, Bank.Policy with { Separations = [rule] });

        var wang = Bank.Policy.Subjects.Single(static subject => subject.Id == "wang");
        Subject("AZ104", wang with { Id = "wa\u200Dng" });
        Subject("AZ105", wang with { Id = "WANG" });
        Subject("AZ105", wang with { Id = "ｗａｎｇ" });

        data.Add("AZ001", Bank.Policy with { Version = " " });
        data.Add("AZ002", Bank.Policy with { Roles = ["operator", ""] });
        Subject("AZ003", new() { Id = "li", Kind = SubjectKind.Staff });
        Subject("AZ101", new() { Id = "sun" });
        Subject("AZ102", new() { Id = "sun", Kind = SubjectKind.VendorStaff });
        Subject("AZ102", new() { Id = "sun", Kind = SubjectKind.Staff, Organisation = "acme" });
        Subject("AZ103", new() { Id = "sun", Kind = SubjectKind.Staff, Roles = ["king"] });
        Subject("AZ005", new() { Id = "sun", Kind = SubjectKind.Staff, From = Bank.End, Until = Bank.Start });
        Asset("AZ001", Bank.Customers with { Id = "a", OwnerUnit = null });
        Asset("AZ201", Bank.Customers with { Id = "a", Environment = AccessEnvironment.Unknown });
        Asset("AZ202", Bank.Customers with { Id = "a", Fields = default });
        Asset("AZ203", Bank.Customers with { Id = "a", Fields = [new() { Name = "x" }] });
        Asset("AZ204", Bank.Customers with { Id = "a", Fields = [new() { Name = "x", Level = DataLevel.Core, JrtLevel = 6 }] });
        Contract("AZ301", Bank.Contract with { DueDiligenceUntil = null });
        Contract("AZ302", Bank.Contract with { Clauses = [ContractClause.ReturnOrDeletion, ContractClause.Confidentiality] });
        Contract("AZ303", Bank.Contract with { Purposes = default });
        Contract("AZ304", Bank.Contract with { Purposes = ["repair", "curiosity"] });
        Contract("AZ305", Bank.Contract with { Assets = ["customers", "moon"] });
        Contract("AZ429", Bank.Contract with { Vendor = "bolt" });
        Engagement("AZ310", Bank.Ticket with { Kind = EngagementKind.Unknown });
        Engagement("AZ311", Bank.Ticket with { Purposes = ["curiosity"] });
        Engagement("AZ312", Bank.Ticket with { Assets = ["moon"] });
        Engagement("AZ313", Bank.Ticket with { Contract = "C-9" });
        Engagement("AZ314", Bank.Ticket with { Until = Bank.End.AddTicks(1) });
        Engagement("AZ315", Bank.Ticket with { Purposes = ["service"] });
        Engagement("AZ427", Bank.Ticket with { Ceiling = new(DataLevel.OtherGeneral) });
        Forbid("AZ510", Bank.NoHomeAccess with { Text = null });
        Forbid("AZ511", Bank.NoHomeAccess with { Assets = ["customers", "moon"] });
        Forbid("AZ512", Bank.NoHomeAccess with { Subjects = new() { Ids = ["nobody"] } });
        Forbid("AZ513", Bank.NoHomeAccess with { Subjects = new() { Roles = ["king"] } });
        Forbid("AZ514", Bank.NoHomeAccess with { Environments = [AccessEnvironment.Staging] });
        Forbid("AZ515", Bank.NoHomeAccess with { Fields = new() { Names = ["name", "nmae"] } });
        Separate("AZ601", new("S-1", SeparationKind.Unknown, new([AccessAction.Read]), new([AccessAction.Update]), new("分离", "apart")));
        Separate("AZ602", new("S-1", SeparationKind.Dynamic, new([]), new([AccessAction.Update]), new("分离", "apart")));
        Separate("AZ603", new("S-1", SeparationKind.Dynamic, new([AccessAction.Read], ["moon"]), new([AccessAction.Update]), new("分离", "apart")));
        Separate("AZ604", new("S-1", SeparationKind.Static, new([AccessAction.Read]), new([AccessAction.Read]), new("分离", "apart")));
        return data;
    }

    [Theory]
    [MemberData(nameof(BrokenGrants))]
    public void A_grant_that_lacks_or_exceeds_something_does_not_load(string code, AccessPolicy policy) =>
        Assert.Contains(code, Bank.ProblemsOf(policy));

    [Theory]
    [MemberData(nameof(BrokenSurroundings))]
    public void A_policy_with_a_broken_part_does_not_load(string code, AccessPolicy policy) =>
        Assert.Contains(code, Bank.ProblemsOf(policy));

    [Fact]
    public void The_small_bank_loads() => Assert.Empty(Bank.ProblemsOf(Bank.Policy));

    [Fact]
    public void Every_problem_is_reported_at_once()
    {
        var failure = Assert.Throws<AccessPolicyException>(() => PolicySnapshot.Load(Bank.Policy with
        {
            Grants = [Bank.VendorGrant with { Purpose = null, Until = null, Approver = null }, Bank.StaffGrant with { MaxRows = null, MaxRowsPerDay = null }],
        }));
        Assert.Equal(["AZ001", "AZ004", "AZ001", "AZ404", "AZ405"], failure.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Sensitive_data_in_test_that_is_not_desensitised_cannot_be_granted()
    {
        var policy = Bank.Policy with
        {
            Assets = [Bank.Customers with { Environment = AccessEnvironment.Test }],
            Grants = [Bank.StaffGrant with { Environment = AccessEnvironment.Test }],
        };
        Assert.Equal(["AZ410"], Bank.ProblemsOf(policy));
        Assert.Empty(Bank.ProblemsOf(policy with { Assets = [Bank.Customers with { Environment = AccessEnvironment.Test, IsDesensitised = true }] }));
    }

    [Fact]
    public void A_role_that_a_vendor_holds_needs_an_engagement_under_a_contract()
    {
        var policy = Bank.Policy with
        {
            Subjects = [.. Bank.Policy.Subjects, new() { Id = "sun", Kind = SubjectKind.VendorStaff, Organisation = "acme", Roles = ["operator"] }],
            Grants = [Bank.StaffGrant with { Subject = null, Role = "operator" }],
        };
        Assert.Equal(["AZ428"], Bank.ProblemsOf(policy));
    }

    [Fact]
    public void A_static_separation_is_checked_through_roles_as_well()
    {
        var policy = Bank.Policy with
        {
            Grants = [Bank.StaffGrant, Bank.StaffGrant with { Id = "G-3", Subject = null, Role = "operator", Actions = [AccessAction.Update] }],
            Separations = [new("S-1", SeparationKind.Static, new([AccessAction.Read]), new([AccessAction.Update]), new("分离", "apart"))],
        };
        Assert.Equal(["AZ604"], Bank.ProblemsOf(policy));
    }

    [Fact]
    public void A_static_separation_allows_what_is_never_held_at_the_same_time()
    {
        var policy = Bank.Policy with
        {
            Grants = [Bank.StaffGrant, Bank.StaffGrant with { Id = "G-3", From = Bank.StaffGrant.Until, Until = Bank.End, Actions = [AccessAction.Update] }],
            Separations = [new("S-1", SeparationKind.Static, new([AccessAction.Read]), new([AccessAction.Update]), new("分离", "apart"))],
        };
        Assert.Empty(Bank.ProblemsOf(policy));
    }

    [Fact]
    public void A_policy_knows_at_most_64_actions()
    {
        var actions = Enumerable.Range(0, 56).Select(number => AccessAction.Of($"action-{number}")).ToArray();
        Assert.Empty(Bank.ProblemsOf(Bank.Policy with { Grants = [Bank.StaffGrant with { Actions = [.. actions[..55]] }] }));
        Assert.Equal(["AZ006"], Bank.ProblemsOf(Bank.Policy with { Grants = [Bank.StaffGrant with { Actions = [.. actions] }] }));
    }

    [Fact]
    public void Problems_are_told_in_both_languages()
    {
        PolicySnapshot.TryLoad(Bank.Policy with { Grants = [Bank.VendorGrant with { Until = null }] }, out _, out var problems);
        Assert.Equal("grant 'G-1'", problems[0].Where);
        Assert.Contains("N99-14.3", problems[0].Text.Zh, StringComparison.Ordinal);
        Assert.Contains("a grant without end is no grant", problems[0].Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_restored_policy_equals_the_declared_one()
    {
        var declared = Bank.Policy with { Prohibitions = [Bank.NoHomeAccess] };
        Assert.Equal(declared, PolicySnapshot.Load(declared).ToPolicy());
    }

    [Fact]
    public void A_list_that_is_unknown_differs_from_an_empty_one() =>
        Assert.NotEqual(Bank.Policy with { Prohibitions = FactList<Prohibition>.Unknown }, Bank.Policy with { Prohibitions = [] });
}
