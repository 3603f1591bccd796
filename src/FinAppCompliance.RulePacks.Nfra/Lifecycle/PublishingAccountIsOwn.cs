using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that the institution itself holds and keeps its publishing accounts (article 8).</summary>
internal sealed class PublishingAccountIsOwn : IComplianceRule<PublishingAccount>
{
    private static readonly BilingualText ForeignHolder = new(
        "上架发布账号的注册主体不是本机构",
        "the publishing account is not registered to the institution");
    private static readonly BilingualText ForeignCustodian = new(
        "上架发布账号由外部人员保管",
        "the publishing account is kept by somebody from outside");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.5",
        Severity = Severity.High,
        Title = new("上架发布账号由本机构自行管控", "the institution controls its publishing account itself"),
        Remediation = new(
            "将账号主体变更为本机构并收回保管权，更换口令和密钥",
            "move the account to the institution, take back custody, and change passwords and keys"),
        Needs = [FactNeed.Anywhere<Institution>(), FactNeed.Anywhere<Person>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<PublishingAccount> context)
    {
        var account = context.Subject;
        var institutions = context.All<Institution>();
        var draft = context.Begin().Require(IsOwn(account.HolderCreditCode, institutions), ForeignHolder, "holder")
            .With("holderCreditCode", account.HolderCreditCode).With("institutions", institutions);
        foreach (var institution in institutions)
        {
            draft = draft.With("creditCode", institution.CreditCode, institution.Id);
        }

        draft = draft.Require(AreStaff(context, account.Custodians), ForeignCustodian, "custodian").With("custodians", account.Custodians);
        foreach (var custodian in account.Custodians.Items)
        {
            var isVendorStaff = context.Find(custodian)?.IsVendorStaff ?? default;
            draft = (isVendorStaff == false).IsTrue ? draft : draft.With("isVendorStaff", isVendorStaff, custodian.Id);
        }

        return draft;
    }

    private static Tri IsOwn(Fact<string> holder, Records<Institution> institutions)
    {
        if (holder.IsAbsent)
        {
            return false;
        }

        // One register belongs to one institution, so a single one that differs settles the question.
        var found = institutions.Count > 0 ? Tri.False : Tri.Unknown;
        foreach (var institution in institutions)
        {
            found |= institution.CreditCode.SameAs(holder);
        }

        return found;
    }

    private static Tri AreStaff(in RuleContext<PublishingAccount> context, FactList<Ref<Person>> custodians)
    {
        var all = custodians.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var custodian in custodians.Items)
        {
            var person = context.Find(custodian);
            all &= person is null ? Tri.Unknown : person.IsVendorStaff == false;
        }

        return all;
    }
}
