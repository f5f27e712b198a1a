"""Bare things to do as they are jotted down, and requests in the same words that others carry out at once, for
intent_sentences.py: one sentence a line, as it is.
"""

BARE = {
    "create_task": """
do the laundry
do the ironing pile
do my maths homework
do the washing up
do tax return
do the weekly shop
do the rota
do a stock count
do the risk assessment for the trip
do Amina's hair
do the hoovering upstairs
do 50 sit ups
do the flowers for church
do the VAT
do the payroll
do a first aid course
do the crossword with grandad
do the dishes
do my physio exercises
do a clear out of the office drawers
do the lambs' ear tags
do a deep clean of the oven
do the paperwork for the new van
do something nice for Yuki
do the edging on the lawn
do a trial run to the new school
do the kids packed lunches
do the recylcing
Do the minutes from the committee meeting
do my driving theory practice
do the grouting in the shower
do teh bins
do the reading for book club
do a handover for Oluwaseun
do the window boxes
do my share of the translation
make the bed
make a packed lunch for Idris
make marmalade
make a costume for world book day
make room in the garage for the bikes
make a start on the dissertation
make soup from the leftover chicken
make curtains for the spare room
make peace with aunt Consuelo
make up the bottles for nursery
make a poster for the jumble sale
make sure the back gate locks
make copies of the house keys
make an offer on the flat
Make friends with the new neighbours
take the bins out
take the dog to the groomers
take Leila's libary books back
take the old paint to the tip
take cuttings from the geraniums
take down the shed door
take my inhaler
take the suit to the dry cleaners
take mum out for lunch
take a look at the fence panel
Take the van in for its MOT
take inventory of the stock room
take the splinter out of Bruno's paw
take up running again
take apart the washing mashine
get milk and eggs
Get the boiler serviced
get my hair cut
get a quote for the roof
get Nadia's signature on the lease
get rid of the old sofa
get fit for the half marathon
get new laces for my boots
get the piano tuned
get the chickens in
get a present for Rajesh
get passport photos done
get over to the allotment
get back to Marguerite about the grant
get the puncture fixed
go through the contract
go to the gym
go and see grandma Ruth
go over the speech again
go to the bank about the loan
go swimming with the twins
go round to Mehmet's with the ladder
go paperless with the council tax
go to confession
go for a proper walk
go up in the loft and find the tent
go vote
go to the tile shop for samples
go easy on the biscuits
go look at the second hand tractor
put the bins out
put the winter tyres on
put up the shelves in the study
put a coat of varnish on the boat
put money aside for the holiday
put the hens to bed
put the summer clothes in the loft
put Jiro's bike together
put cream on Ellie's rash
put a sign on the shop door about the sale
put in for annual leave
Put the baby's cot up
put some air in the tyres
put stakes in for the tomatos
put the spare keys somewhere safe
give sara her book back
give the dog a bath
give notice on the flat
give Fatou a hand with the move
give the bathroom a good scrub
give blood
give up smoking
give the kids their worm tablets
give the old coats to the homeless shelter
give feedback on Viktor's draft
give the bike chain some oil
give Auntie Mei the money for the tickets
give the roses a feed
give Class 4 their reports
give my knee a rest
set the mouse traps
set the table for Hanukkah
set up the trestle tables in the hall
set up the new printer
set aside clothes for the charity shop
set some goals for the year
set the fence posts in concrete
set the homework for year 9
set out the chairs for choir
set fair prices for the craft stall
Set up the paddling pool
set the jelly for the party
set Dimitri up with a desk
set up the tent to check for holes
set a budget for the weding
check on gran
check the tyre presure
check the smoke alarms
check the ewes
check my payslip
check Tomasz's homework
check for damp behind the wardrobe
check the use by dates in the fridge
Check if the passports are still valid
check the contract with the solicitor
check the kids for nits
check the oil in the mower
check whether Ayesha can cover the late shift
check the beehives
check the first aid kit at the scout hut
find my passport
find a good plumber
find a home for the kittens
find out from school when term starts
find the reciept for the kettle
find a babysitter for the wedding
find the leak under the sink
find someone to share the allotment with
find an outfit for Chidi's graduation
find Lego pieces under the sofa
find a new supplier for the flour
find the missing earring
find a volunteer treasurer
find time to read
find another tenor for the choir
look into pension options
look after Hana's rabbits
look at the dripping tap
Look over the lease
look for the missing glove
look for a better phone contract
look out the old photo albums
look in on Mr Adeyemi next door
look through the job adverts
look at the accounts with Jean-Pierre
look into evening classes
look round the care home
look at the noise in the clutch
look into solar panels for the barn
look up uncle Farid when in Paris
run the stall at the fete
run a hoover round the car
run an eye over the minutes
run to the chemist
run 5k
run the figures past Stella
run the sewing machine repair cafe
run Grandpa to his apointment
run new cable to the shed
run the taps in the empty flat
run errands in town
run the numbers on a new oven
run the idea by Hiroshi
run the dogs in the top field
run down the freezer before the move
turn the compost
turn the mattress
turn over the vegtable patch
turn the hay
turn the spare room into an office
turn up the hem on Zoe's trousers
turn down the second interview
turn the collars on the work shirts
turn off the water at the stopcock
Turn in my geography essay
turn the eggs in the incubator
turn in the hire car
turn the old jeans into a bag
turn the cheeses in the cellar
turn out the kitchen cupboards
let the dog out
let the hens out
let Mrs Kowalski know about the meeting
let out the waist on the blue trousers
let the plumber in
let the landlord know about the boiler
let the dough rest
let the spare room
let go of the old magazines
let Kofi try the drums
let the team know the new shift pattern
let the air out of the radiators
let down the hem on the school skirt
let Ingrid borrow the trailer
let school know about Ravi's alergy
have a word with Tim
have the carpets cleaned
have a clear out of the shed
have my eyes tested
have Tariq's family over for dinner
have the chimney swept
have a go at the stained glass kit
have the will witnessed
have another look at the quote
have the cat neutered
have a chat with Miss Okafor about maths
have grandma's ring resized
have more fruit for breakfast
have a proper talk with the boys
Have the locks changed
start packing
start on the essay
start a vegetable patch
start the quilt for the new baby
start learning Arabic
start looking for a new flat
start saving for a deposit
start seeds on the windowsill
start a petition about the crossing
start revising chemistry
start stripping the wallpaper
start the sourdough
start going to prayers again
start the funding aplication
start flossing
stop the milk delivery
stop buying takeaway coffee
stop biting my nails
stop the paper while we're away
stop the gym membership
stop the leak in the conservatory
stop at the farm shop for eggs
stop by Hussein's with the drill
stop the puppy chewing the skirting
stop lending Gary tools
stop the draught under the front door
Stop off at the bank
stop worrying about the exam
stop in to see Great Aunt Olga
stop feeding the pigeons
tell Ken about the leak
tell the school about the nut allergy
tell Mariam she got the part
tell the neighbours about the scafolding
tell the boss i want to go part time
tell Abdul the order is wrong
tell the insurer about the new car
tell dad the truth about the dent
tell the cleaners not to move the papers
tell the scouts about the camp fees
tell Wei the keys are under the pot
tell the doctor about the dizzy spells
tell Rosa thanks for the casserole
tell the tenants about the inspection
tell the vicar yes to the reading
show mum how to use the tablet
show Priya the wedding photos
show the new lad round the workshop
show Jamal how to bleed the brakes
show the mole to the nurse
show the flat to the couple from Lyon
show the plumber the damp patch
show Emeka where the stopcock is
show the accountant the receipts
show my art at the village hall
show the pony at the county fair
Show the kids how to tie a bowline
show more interest in Lena's swimming
show Mr Haddad the damaged stock
show the garden design to Beatrix
ask Ines for the lasagne recipe
ask the doctor about the side effects
ask for a pay rise
ask dad for the drill back
ask Nkechi to be godmother
ask the council about the potholes
ask the imam about the nikah date
ask the school for a uniform list
ask Björn what size shoes he takes
ask around for a piano teacher
ask the vet about the limp
ask at the library about the reading group
ask Santiago if he wants the old desk
ask the landlord for a new cooker
ask my tutor for an extention
change the bed sheets
change the hamster's bedding
change the oil in the truck
change the strings on the guitar
change the locks on the shop
change the hoover bag
change doctors
change the adress on my licence
change the lightbulb in the hall
change the windscreen wipers
change the dollars back to pounds
change the water in the fish tank
Change the toddler's car seat to forward facing
change Ahmed's shift with Lou
change my will
move the piano to the other wall
move the cows to the bottom field
move the pension to a better provider
move the boxes out of the hallway
move the rhubarb
move Xavier into the front bedroom
move the winter coats upstairs
move the desk nearer the window
move the car off Olu's drive
move the stock to the back room
move gran's things out of storage
move the bird feeder away from the cat
move more, sit less
move the router out of the kitchen
move the goal posts to pitch two
send the form back to the council
send Keiko a birthday card
send the parcel to cousin Andrzej
send off for a provisional licence
send in the meter readings
send the boots back
send a thank you note to the nurses
send Hamza's coach the medical form
send the CV to the agency
send baby clothes to Thandi
Send out the harvest supper invites
send the quote to Mrs Petrov
send the samples to the lab
send my watch off to be mended
send the chairs to be reupholstered
learn the new song
try the new recipe
play tennis with Rob
decide on a school
lose 5 kilos
eat more veg
update my CV
cut the grass
meet Dan for coffee
see if the shop has it in blue
buy a birthday present for Zainab
call the plumber about the quote
email the landlord about the mould
ring the surgery
pay the window cleaner
clean the fish tank
wash the football kit
fold the towels
iron Sanjay's shirts
mop the shop floor
sweep the yard
dust the bookshelves
scrub the patio
polish the brasses in church
vacuum under the sofa
empty the dishwasher
fill the bird bath
load the trailer
unpack the holiday bags
tidy the toy cupboard
sort out the garage
Organise the spice rack
declutter the wardrobe
recycle the old batteries
donate Grandad's tools
sell the pram
advertise the spare room
fix the gate latch
mend Freya's coat zip
repair the puncture on Omar's bike
replace the shower head
sand the table top
paint the skirting boards
varnish the deck
plaster over the hole in the hall
hang the mirror
drill holes for the blind
measure the windows for curtians
assemble the bunk beds
build a rabbit hutch
bleed the radiators
descale the kettle
defrost the freezer
unblock the bathroom sink
insulate the loft
plant the sweet peas
water Mrs Oyelaran's tomatoes
weed the front border
prune the apple trees
rake up the leaves
dig over the potato bed
sow the broad beans
harvest the last of the squash
mulch the raspberries
trim the hedge
mow the churchyard
feed Kenji's cat
walk the neighbour's greyhound
brush the pony
worm the goats
milk the nanny goats
muck out the stables
shear the alpacas
groom the poodle
train the puppy to sit
bake a cake for the school fair
cook jollof for Ifeoma
marinate the tofu
pickle the beetroot
roast the chestnuts
chop logs for the burner
freeze the spare curry
bottle the elderflower cordial
brew another batch of ginger beer
read the tenancy agreement
write to my MP about the bus
finish chapter six
revise French verbs
study for the citizenship test
memorise the poem for drama
practise the scales
rehearse the wedding speech
draft the funding bid
edit Leonora's podcast
proofread the parish newsletter
print the boarding passes
Sign the consent form
scan the birth certificates
file the bank letters
shred the old statements
reply to Mr Nakamura
apply for the teaching assistant job
register Elif with a dentist
renew the car insurence
cancel the wine club membership
book the village hall for the quiz
order more compost
return the faulty toaster
exchange Gita's trainers
collect the prescription
pick up Baraka from nursery
drop the cake tins at Wendy's
deliver the leaflets on our street
fetch the ladder from dad's
bring samosas to the office
borrow a wallpaper steamer
lend Marek the trailer
post the wedding invites
wrap the presents for the twins
choose a paint colour for the nursery
compare quotes for the kitchen
research local care homes
plan the surprise party for Anahí
arrange a lift for grandma
invite the Nguyens to the barbecue
visit uncle Piotr in hospital
thank the lollipop lady
apologise to Carmen
congratulate Babajide on the baby
chase the late invoices
negotiate the rent
claim back the train fare
pray for Esther's family
help Luca with his science project
do the rota every monday
do the ironing tomorrow
tomorrow do the bathroom
do the invoices on the last day of the month
do yoga every morning at 7
do my spanish lesson each evening
do the school run on thursday
do the big shop saturday morning
every sunday do the meal prep
do the fire alarm test every wednesday at 10
do my expenses by friday
do the night feeds on monday and wednesday
on saturday do the gutters
do the hospital visit at 2pm tuesday
do the stocktake on 31 december
do the reading at mass next sunday
do the hoof trimming in march
tonight do the packed lunches
make the christmas cake in october
make pierogi with babcia on sunday
make dentist appt before friday
every thursday make the bread dough
make samosas for the mosque open day saturday
take my tablets every night at 9
take the cat to the vet tomorrow 10am
take Kwame to judo on wednesdays
on monday take the parcels to the post office
take the lamb out of the freezer tonight
get the car taxed by the 30th
get blood test done on tuesday morning
get the turkey out on christmas eve
get flowers for mum before sunday
every other week get hay from the feed store
go to the optician on friday at 4
go running every tuesday and thursday
go to parents evening 6.30pm on the 12th
go to temple with Lakshmi on saturday
next week go to the garden centre
put the recycling out every second thursday
put the garlic in in november
put the flag up on saturday morning
put the roast in at 12 on sunday
tommorow night put the green bin out
give the cat her drops every morning
give Pablo his present on friday
give the window cleaner £20 on wednesday
give a talk at the WI on 14 may
on sunday give the cattle their wormer
set up the stall at 8 on saturday
set off for Leeds by 6am on monday
set the exam paper by the end of the month
set the potatoes out to chit in february
set up the baby monitor this weekend
check the bank statement on the 1st
check the fire extinguishers every month
check in with Sven on thursday afternoon
check the mole again in six weeks
every evening check the greenhouse vents
find a costume for Lucía by friday
find the tax papers this weekend
find a locum for the week of 3 june
find the christmas lights before december
find a venue for the AGM by the 20th
look after the twins on saturday night
look at the budget on monday
look round St Mary's school thursday 9.30
look for blight every week from june
look over Ngozi's essay tonight
run the youth club on friday
run 10k every sunday morning
run Sofia to ballet at half four on tuesday
tomorrow run to the post office
run the fire drill on the first of the month
turn the horses out every morning at 7
turn in the timesheet by friday noon
turn out the airing cupboard on saturday
turn up for jury service on the 9th
turn the pickle jars every other day
let the gas man in on tuesday between 8 and 12
let the cat out before bed every night
let the choir know by sunday
let the ram in with the ewes in november
let the agent know by the 15th
have lunch with Ximena on thursday
have the car serviced in april
have a zoom with the trustees monday 7pm
have flu jab on 4 october
have the scan at 11.15 tomorrow
start the diet on monday
start antibiotics tomorrow morning
start potty training in the easter holidays
start the new job 1st september
start the slow cooker at noon on sunday
stop the steroid tablets on friday
stop at the tip on the way home tonight
stop watering the amaryllis in september
stop for diesel tomorrow morning
stop the direct debit before the 28th
tell Anneke about the shed on monday
tell the caterers final numbers by wensday
tell the band the new set list on saturday
tell HR by the end of the week
tomorrow tell coach about my ankle
show the house to buyers on saturday at 11
show Bilal the ropes on his first day monday
show the slides to the board on the 18th
show the visitors around the dairy tomorrow
show gran the baby pictures on sunday
ask Helen for the keys on thursday
ask the bank about fees tomorrow
ask Yusuf about the van before saturday
ask for the results on monday afternoon
ask the surveyor at the 2pm meeting
change the towels every saturday
change the dressing on my leg every two days
change the water filter in june
change the clocks on sunday
change the litter tray tonight
move the bees on friday night
move the van by 8am tomorrow
move the sheep every two weeks
move into the new office on 2 july
move Aldo's stuff to halls next weekend
send the invoice on the 30th
send the kids' trip money on monday
send the newsletter every first friday
send dad's card by wednesday
send the proofs to Lindiwe tomorrow
attend the union meeting on wednesday at 6
every friday phone the care home
babysit for the Johanssons saturday night
volunteer at the food bank every thursday
join the bell ringers on tuesday evenings
submit the planning form by 5 april
hand in the lab report on monday
fast on ash wednesday
light the candles at sunset on friday
teach sunday school on the 3rd
coach the under 9s on sunday at 10
umpire the match this saturday
catch the 7.42 train tomorrow
leave for the airport at 4am friday
pack Dmitri's swimming kit every wednesday
lock up the shop at six tonight
open the hall for playgroup tuesdays at 9
close the pool at the end of september
cover Shanice's shift next thursday
swap the tyres over in november
service the mower in february
spray the roses every fortnight
deadhead the dahlias on sunday
pot on the chillies this weekend
lift the beetroot in october
spread muck on the top field in march
drench the lambs on the 12th
vaccinate the calves next tuesday
weigh the baby every monday
stretch for ten minutes every morning
meditate every day at 6.30
swim 40 lengths on thursday
cycle to work on fridays
hike up to the reservoir on bank holiday monday
jog round the park tomorrow before work
sleep by 11 every night
drink two litres of water every day
knit a hat for Saoirse before christmas
sew on Arjun's badges by tuesday
sketch the new logo by thursday
present the budget to the governors on the 21st
prepare the agenda for monday's meeting
review Farah's contract by end of day
approve the timesheets every friday at noon
reconcile the till every night
balance the accounts on the last friday
interview Thabo on wednesday at 2
restock the shelves before saturday
audit the stockroom each quarter
celebrate Nowruz with the neighbours on 20 march
mark the year 8 tests tonight
host the book club on the first tuesday
dentist on tuesday 3pm
haircut friday 11.30
parents evening thursday 6pm
Vet with Biscuit tomorrow at 9
rent due on the 1st
lunch with Amara wednesday
mot on 14 june
mass at 10 on sunday
choir practice every tuesday 7.30
smear test 22 march 8.50am
football training monday and thursday 5pm
Rahul's birthday dinner saturday 8pm
team meeting every monday at 9
piano lesson wednesday after school
bins every thursday
flight to Lagos 6.15am on the 9th
tomorrow morning plumber between 8 and 10
staff appraisal with Gudrun next friday at 3
nursery fees last day of every month
friday night dinner at the Cohens
strip the beds and turn the mattress over
hoover under the sofa
mop the kitchen floor
iron the school shirts
bleed the radiators upstairs
lag the pipes in the garage
insulate the shed roof
scrub the oven racks
polish grandad's medals
sweep the shop floor
bleach the shower grout
defrost the chest freezer
sort out the spice cupboard
tidy the cupboard under the stairs
declutter the hallway
shred the old bank statements
recycle the cardboard boxes
compost the coffee grounds
bin the expired medicines safely
wash mum's hair
dress dad's leg ulcer
crush the tablets for gran
log her blood pressure in the red book
order more incontinence pads
refill the pill organiser
ring the district nurse about the catheter
apply for carer's allowance
chase social services about the ramp
ask the GP for a medication review
massage nan's feet
cut dad's toenails
push mum round the park in her chair
label the inhalers
replace the batteries in the hearing aids
fit the grab rail by the toilet
arrange respite care
take grandpa to the barber
revise thermodynamics chapter four
photocopy Tunde's lecture notes
register for the carry-over course
buy fuel for the gen
fetch water from the compound tap
top up the prepaid meter
submit the logbook to my SIWES supervisor
memorise the anatomy diagrams
solve the past questions for MTH 201
print the project proposal in two copies
borrow a lab coat from Chidinma
pay the hostel dues
braid Ify's hair
fry plantain for the fellowship
email Dr Adeyemi about the reference letter
finish the lab report on titration
recharge my data bundle
bind the final year project
join the departmental WhatsApp group
iron the white shirt for matriculation
collect my clearance form from the bursary
cook jollof for the boys
count the till
restock the Rooh Afza shelf
price the new lawn suits
settle the account with Haji Saleem
negotiate the rent with the landlord
hire a boy for the counter
fix the shop shutter
invoice the wholesaler in Bolton Market
tally the udhaar register
get the UPS battery replaced
send the samples to Faisalabad
deposit the cheque from Naveed Traders
unload the rice sacks
haggle with the packaging supplier
file the sales tax return
ask Bilal for the fabric swatches
stack the ghee tins at the back
repaint the signboard
hang the new tube lights
check the expiry dates on the biscuits
grease the combine
vaccinate the calves
mend the fence along the creek
haul the hay bales to the north barn
sharpen the mower blades
spray the soybeans
rotate the cattle to the back pasture
clean out the grain bin
weld the broken gate hinge
tow the old Ford out of the ditch
inspect the corn for rootworm
soil test the west forty
rebuild the chicken coop door
call the co-op about seed prices
change the oil in the tractor
dig post holes by the lane
bale the second cutting
castrate the bull calves
milk the Jersey
draft the affidavit for Nguyen
lodge the defence with the Local Court
brief counsel on the Harrison matter
proofread the lease
amend clause 14 of the shareholder agreement
serve the subpoena on Westpac
review the discovery bundle
bill the Parramatta client
update my CPD points
redact the medical records
reply to the associate's email about costs
translate the Vietnamese contract
renew my practising certificate
prepare cross examination notes
dry clean the black robes
pick up the trust account ledger
conflict check for the new Bondi client
deadhead the roses
knit a cardigan for baby Elsie
write to Maureen in Scarborough
darn the gardening socks
bake a parkin for the church fair
crochet squares for the hospice blanket
prune the apple tree
repot the orchids
pot on the tomato seedlings
return the library books
donate the old uniforms to the museum
visit Jean at St James's
thank the neighbours for feeding the cat
stitch the hem on the curtains
phone the surgery for my blood results
stake the dahlias
walk the dog round Roundhay Park
learn how to use the blood sugar app
redo the pitch deck
interview the two backend candidates
deploy the payments hotfix
refactor the onboarding flow
onboard Lucia
debug the webhook retries
pitch to Northstar Capital
rewrite the landing page copy
close the bridge round
incorporate the Delaware entity
test the signup flow on android
rotate the API keys
merge Kofi's pull request
fire the PR agency
sketch the new dashboard
record a product demo
survey the churned customers
cancel the unused Figma seats
set up SSO for the team
benchmark the search endpoint
back up the production database
nudge the angel investors
model the runway for eighteen months
trademark the company name
vacuum the prayer hall carpets
fill the water cooler in the wudu area
organise the food parcels for new arrivals
recite surah Yasin for uncle Hameed
wash the prayer mats
photograph the iftar for the newsletter
laminate the prayer timetable
fix the loudspeaker in the sisters' section
recruit marshals for the car park
distribute the zakat envelopes
ask imam Yusuf about the nikah paperwork
stock up on dates and bottled water
rinse out the shoe racks
teach the Quran class surah al-Fil
pump up the match balls
plan drills for the under twelves
wash the bibs
pick the starting eleven
book the astroturf pitch
mark out the penalty box
order shin pads for the new lads
talk to Jayden about his attitude
scout the left back from Harehills
email parents the fixture list
patch the goal nets
draw up the five a side rota
watch the video of our last match back
train the goalkeepers on crosses
film the set pieces
nominate Ryan for player of the season
sterilise the bottles
register the baby's birth
assemble the cot
bathe the baby
puree the sweet potatoes
pack the hospital bag
weigh the baby at the clinic
swap the car seat for the bigger one
baby proof the kitchen drawers
express some milk for the freezer
choose a nursery
sew name tags into the coats
go for a run along the canal
go through the attic boxes
play catch with Theo
play the new Chopin piece all the way through
read two chapters of Middlemarch
read the tenancy agreement properly
work on my backhand
work out a budget for the wedding
tell Priya about the flat
tell my sister I can't make the party
show Ellie how to tie her laces
find the spare house keys
find a decent plumber
look into cheaper car insurance
look for a second hand pram
search the loft for the passport
turn the compost heap
open a savings account for the twins
open the letters from the council
close the old email account
start a food diary
give Hassan back his drill
lend Zoe the tent
make a dentist appointment for Sam
make samosas for the bake sale
set the mousetraps in the garage
play dominoes with uncle Clive
compare broadband deals
calculate my overtime hours
transfer the photos off the old phone
download the payslips for the mortgage broker
upload the receipts to Xero
delete the duplicate photos
install the new smoke alarm
charge the camera batteries
listen to the voice note from aunty Bea
sing through the alto part
practise parallel parking
rehearse the best man speech
stretch my hamstrings
meditate for ten minutes
swim forty lengths
apologise to Dan
invite the new neighbours round
congratulate Amara on the job
wrap Ruby's present
post the parcel to Dublin
varnish the garden bench
sand down the door frame
measure the alcove for shelves
mount the telly in the den
drill holes for the curtain rail
tighten the loose tap
oil the squeaky hinges
plaster the crack in the landing
unpack the last of the moving boxes
mow the back lawn
plant the garlic
harvest the courgettes
groom the pony
feed Lorna's fish
clip the rabbit's claws
microchip the kitten
wax the surfboard
restring the guitar
edit the podcast intro
frame the graduation photo
vote in the residents' association ballot
physio thursday 2:30
chemo day unit friday 9am
carers' coffee morning wednesday at half ten
dad's eye clinic on the 14th at 11
flu jab saturday morning
hearing test for mum next monday
social worker visit tomorrow 3pm
MTH 201 test friday 8am
JAMB registration closes on the 20th
fellowship rehearsal tonight at six
seminar presentation next thursday
NEPA bill due on friday
stocktake sunday after closing
landlord meeting at 5 in the shop
eid sale starts on the 3rd
container arrives at Port Qasim monday
vet coming wednesday 7am
county fair entries by the 1st of july
grain elevator appointment tuesday noon
crop insurance deadline march 15
mediation in the Castlereagh Street office monday 10am
directions hearing friday 9:30
deposition of Mr Walsh on the 22nd
law society dinner saturday night
lunch with Maureen wednesday 12:30
bowls club agm thursday 7pm
blood test at the surgery 8:15 tomorrow
grandson's christening on the 17th
choir practice every tuesday at 7
board meeting next friday 4pm
demo day on october 12
coffee with Anika at 9 tomorrow
payroll run on the 28th
jumu'ah setup friday 12 o'clock
janazah for brother Idris today after dhuhr
committee meeting sunday after isha
quran competition on saturday 10am
away game at Morley sunday kick off 10:30
training tuesday and thursday at six
end of season awards june 8th
referee course saturday 9 till 4
health visitor monday 1pm
baby's eight week jabs on the 11th
baby sensory class wednesdays 10am
nct meetup friday afternoon
Leila's parents evening at 5:40 on wednesday
Oscar's karate grading sunday
boiler service 8 to 12 on thursday
car mot on the 30th
wedding anniversary on the 6th
haircut at four today
flight to Nairobi saturday 6:20am
give mum her eye drops at 8 every night
collect the prescription tomorrow morning
turn nan over every two hours
take the bins out tonight
call the care agency on monday
sit with Doris from two till four
pay the carer on friday
cook for grandad sunday lunchtime
read for the biochem quiz tonight
submit the assignment before midnight
meet my project partner at the library 4pm
travel to Ibadan on friday morning
wash my clothes on saturday
see the HOD tomorrow by 10
open the shop early on thursday
pay the electricity wallah by the 5th
send the committee money on the 1st of every month
ship the Hyderabad order tomorrow
phone the cloth mill at 11
close early for maghrib on friday
feed the hogs at 5am
move the irrigation pipe this evening
plant the corn the last week of april
check the heifers every morning
combine the north eighty on monday
drive the steers to Ames on thursday
file the appeal by 4pm friday
send Mrs Kowalski her costs estimate today
prepare the witness on tuesday afternoon
finalise the timesheets on sunday night
swim at Bondi Icebergs saturday 7am
ring our Susan at teatime
water the greenhouse tonight
bake the scones on friday morning
put the brown bin out every other thursday
catch the 10:15 bus to Harrogate on saturday
attend the memorial on the 19th
feed next door's cat all next week
send the investor update by the end of the month
ship version two on wednesday
renew the domain before the 24th
review Kofi's probation next month
standup with the Lisbon team at 9:15 daily
push the release notes by noon
unlock the mosque at 4:30am
buy samosas for iftar by 5 on saturday
clean the wudu area every thursday
print the khutbah leaflets by friday morning
teach the new muslims class sunday 11am
pick up the corner flags on saturday at eight
name the squad by thursday night
ring the league secretary before wednesday
water the pitch at 6 tomorrow morning
drop the kit at the laundrette monday
feed Noah at 3
wake up at 6:45 tomorrow
give the baby vitamin d drops every morning
return the breast pump by the 16th
nap when Noah naps this afternoon
leave for the airport at 3:15am
bring cupcakes to school on thursday
pack the swim bag tonight
defrost the lamb on friday evening
switch energy supplier before the 31st
fast on monday and thursday
watch Isla's recital next tuesday at two
video call grandma in Manila sunday 8pm
run 10k on saturday morning
descale the coffee machine
rehearse my best man speech
shortlist candidates for the lab technician post
chase the plumber about that quote
nudge tom about the slide deck
regrout the shower
sew the button back on dad's blazer
marinate the chicken thighs
pump up the bike tyres
swing by the dry cleaners
nip to the hardware shop for rawlplugs
wrap nana's present
sketch some ideas for the mural
outline chapter four
sand down the bedroom door
varnish the garden table
reorder printer toner
reset the password on the admin account
empty the hoover bag
hang up the wedding photos
take down the halloween decorations
bring in the washing
hand back the rental car keys
catch up with priya about the merger
follow up on the insurance claim
work on my serve
go see the new house on elm road
come up with a name for the puppy
cut down on sugar
get rid of the old mattress
get back to the landlord about the lease
get in touch with the alumni office
give away the baby clothes
hand over the oncall notes to femi
look after milo while jen's at the hospital
look out for a second hand pushchair
make time for a proper stretch
make up with olivia
own up to breaking the vase
phase out the legacy api
polish my school shoes
prep vegetables for the roast
put together the cot
sit down with the apprentices about safety
sort through mum's paperwork
stock up on cat litter
swap the winter tyres for summer ones
switch to a cheaper energy supplier
talk to the head teacher about bullying
touch base with accounts
try out the new sourdough recipe
use up the leftover ricotta
write up the lab results
analyse the survey responses
archive the 2019 case files
assess the damp in the cellar
assign reviewers to the open pull requests
attach the trailer lights
automate the nightly backups
back up the laptop to the external drive
bandage the dog's paw again
batch cook lentil soup
bind the dissertation
bleach the bathroom tiles
block out the opening scene with the cast
boil eggs for the picnic
box up the fragile stuff
brainstorm fundraiser themes
build a raised bed
bundle the old newspapers
burn off the hedge cuttings
bury the compost caddy contents
buff the scratches out of the bonnet
calculate the grant overspend
cancel my gym membership
capture requirements from the warehouse team
carve the pumpkins
cash in the premium bonds
catalogue the stamp collection
caulk around the bath
chop wood for the stove
clarify the scope with the client
close off the old bank account
coat the fence with preserver
collect samples from ward six
compare nursery fees
compile the parent feedback
compost the veg peelings
condition the leather sofa
confirm numbers with the caterer
confront sean about the rent
consolidate the credit card debts
consult a solicitor about the boundary
contact the embassy about my visa
convert the loft hatch to a bigger one
coordinate lifts for the away game
copy the spare keys
correct the typo on the invoice
counsel gemma on her options
count the cash float
cover the pond before frost
crochet a blanket for the baby
crop the team photos
curate the playlist committee's shortlist of hymns
cull the duplicate photos
darn the hiking socks
debug the login redirect
declutter the hall cupboard
decorate the nativity crib
delegate the rota to asha
demolish the old shed
design the logo for the bake sale
develop the film from iceland
diagnose that rattle in the exhaust
dice onions for the chilli
dig over the potato patch
digitise the wedding video
dilute the cordial for the fete
dismantle the trampoline
disinfect the changing mat
dispose of the paint tins properly
dispute the charge from the garage
distribute the hymn books
divide the hostas
document the release process
donate the old spectacles
double check the seating plan
download my payslips for the mortgage broker
draw up a chore chart
dress the window for easter
dry out the tent
dust the ceiling fans
dye the curtains
earmark money for the roof
edit the podcast interview
elect a new treasurer
eliminate flaky tests from the suite
embroider the christening gown
enquire about evening pottery classes
establish a bedtime routine for theo
estimate materials for the patio
evaluate the three crm vendors
exchange the jeans for a size up
exfoliate before the spray tan
explain the new rota to night staff
explore part time masters options
face up to the tax letters
familiarise myself with the new guidelines
figure out the pension transfer
file the custody papers
finalise the menu
find a tutor for a level chemistry
finish the scarf for isla
fit the new tap
fix the wobbly banister
flip the mattress
flush the cooling system
forage for wild garlic
format the bibliography
frame the signed shirt
fumigate the greenhouse
fund the school lunch account
gather evidence for the tribunal
gauge interest in a book club
glue the handle back on the mug
grate cheese for the lasagne
graft the apple cuttings
grease the bike chain
grind the coffee beans for camping
grill peppers for the mezze
grout the splashback
haggle with the car dealer over the trade in
hem the school trousers
highlight key cases in the contract law notes
hose down the patio
hunt down the missing title deed
hydrate more
identify the warbler from saturday's photos
illustrate page twelve of the picture book
implement dark mode
improve my chess endgames
incorporate edits from the second reviewer
inform hr about the surname change
ink the comic panels
inspect the beehives
install the stair gate
introduce rhea to the team
inventory the stockroom
invest the bonus
investigate the memory leak
invite the new neighbours to the barbecue
jet wash the driveway
join the residents association
jot down ideas for the sermon
juice the surplus apples
keep an eye on the mole on my back
knit a hat for the new arrival
knock through the pantry wall
label the jam jars
lace up the new skates properly
lag the outside pipes
laminate the classroom signs
lay the laminate in the box room
learn the chords to blackbird
leave the key with the concierge
level the shed base
liaise with the family support worker
lime the bottom field
line the cake tins
list the pram on marketplace
load the van for the craft fair
locate my birth certificate
lubricate the garage door hinges
lug the old sofa to the tip
maintain the cricket square
make a packing list for norway
manicure my nails
map out the marathon training block
mediate between the flatmates
mend the puncture
migrate the wiki to the new server
motivate the relay squad a bit more
mount the tv bracket
nail down the loose deck board
name the uniform labels for reception
negotiate the supplier discount
neuter the tomcat
notarise the affidavit
note the chassis number down
nominate bev for the volunteer award
nurse the seedlings under the grow lamp
obtain a police clearance certificate
offer condolences to the wilsons
oil the squeaky gate
onboard the new contractor
organise a whip round for carla
overhaul the outboard motor
overseed the bald patches on the lawn
oversee the concrete pour
pair up the odd socks
pare back the slide deck
patch the jeans
pave the side path
peel the wallpaper in the nursery
pencil in a catch up with dana
perfect the croissant lamination
persuade dad to see a doctor
photocopy the visa page
photograph the antique dresser
pin the hem on the bridesmaid dress
plait ellie's hair for sports day
plane the sticking door
plaster the chimney breast
plumb in the washing machine
plug the mouse hole
pluck my eyebrows
pot on the chillies
pray for the mensah family
preserve the lemons
press the shirts for the conference
prick out the lettuce seedlings
prime the new plaster
prioritise the backlog
process the returns
profile the slow query
propose a date for the reunion
prove ownership of the domain to the registrar
pull up the old carpet
punch holes in the course handouts
purchase school shoes for both boys
purge the expired drugs from the trolley
pursue the unpaid invoice from hartley's
push back on the deadline with legal
quarantine the new goldfish
query the water bill
question the surveyor about subsidence
quilt the last four squares
quit biting my nails
quote for the johnson bathroom job
rake up the grass clippings
realign the wardrobe doors
reapply sealant to the sink
reassure the parents about the trip
rebase my branch onto main
rebuild the garden wall
recalibrate the torque wrench
reclaim the deposit from the agents
reconnect with my old flatmate
record the birds seen at the marsh
recruit two more tenors
redecorate the spare room
redeem the spa voucher
redo the slides on market share
refactor the billing module
refer mr lowe to podiatry
refinish the oak floor
refund the cancelled workshop places
rehang the kitchen cupboard doors
rehome the extra guinea pig
reinforce the shelf brackets
relabel the fuse box
remove the splinter of glass from the rug
rent a tuxedo
repaint the shutters
repair the gate latch
repot the peace lily
report the broken street light
repoint the chimney
request a transcript from the university
research care homes near leeds
reseal the bathroom window
resign from the committee
resole the brown boots
retile the hearth
reupholster the dining chairs
review the safeguarding policy
rewire the porch lamp
rewrite the about page
rinse out the wine fermenter
rub oil into the chopping board
run the dry goods inventory
sanitise the baby bottles
save for a new lens
scan grandma's photo albums
scout locations for the engagement shoot
scrape ice off the chicken run
scrub the grill
seal the grout
season the cast iron pan
secure the roof box
seek planning advice about the annexe
select fabric for the quilt border
sell the old drum kit
separate the whites and colours
sharpen the kitchen knives
shave the dog's ears for the vet
shell the broad beans
shift the bins round to the front
show leo how to tie his laces
shred the old bank letters
shuffle the seating chart in 4b
sift through the cvs
simplify the onboarding email
skim the pool
slice the fruit for the team's half time
snap some listing photos of the bungalow
solder the loose wire on the pedal
spay the cat
spring clean the caravan
sprout some mung beans
spruce up the reception area
squeeze in a pilates class
stack the logs
stain the decking
stake the sunflowers
staple the exam packs
start a gratitude diary
sterilise the jam jars
stitch the badges on the scout shirt
store the garden cushions
straighten out the mix up with payroll
strip the paint off the mantelpiece
stuff the party bags
style the shelves for the shoot
subscribe to the village newsletter
sue the builder in small claims
suggest a new venue to the committee
summarise the deposition
survey the tree roots by the drain
swab the deck
tackle the ironing mountain
tag the calves
tailor my cv for the museum job
tally the raffle money
tame the brambles behind the garage
tape up the parcel for lagos
taste test the three cake samples
teach noor to ride a bike
thank the crossing guard
thin the beetroot
tidy the tool shed
tie back the climbing rose
tile the downstairs loo
tint the car windows
top up the screen wash
toss the expired spices
touch up the paint in the hallway
trace the family tree back on dad's side
track down the missing parcel
trade in the old console
transcribe the oral history tapes
transfer the isa
translate my diploma for the visa office
treat the fence for rot
trial the new rota on ward two
troubleshoot the projector in room 12
tune the cello
unclog the shower head
upgrade the router firmware
unfollow all the shops that tempt me
unload the dishwasher
unsubscribe from the wine newsletters
untangle the fairy lights
unwind the hose and check for leaks
upcycle the pallet into a bench
value the jewellery for insurance
verify the witness's address
video the rehearsal for the choreographer
vet the dog walkers
wallpaper the alcove
warm up properly before deadlifts
warn the neighbours about the scaffolding
waterproof the hiking boots
wean the calves
weatherstrip the back door
weave in the loose ends on the jumper
weld the trailer bracket
whitewash the dairy
wipe down the high chair
wire up the doorbell
work out the seating for thirty
zero the scales in the lab
zip tie the loose cables
abstain from meat for lent
align the goals doc with leadership
anchor the bookcase to the wall
blanch the green beans
break in the new walking shoes
bulk buy nappies
buy a hi-vis vest
campaign for the zebra crossing
choose a reading for the funeral
choreograph the second verse
code the csv importer
commission a portrait of the dogs
commit to one savings goal
cast on the second sleeve
crush the cans for recycling
cure the bacon
decide on a secondary school
dethatch the back lawn
detail the interior of the van
ditch the fizzy drinks
do the vat return
drum up support for the petition
eat more fibre
encourage priti to apply for deputy head
engrave the trophy
fundraise for the minibus
give the hamster cage a good clean
go over the lease with a lawyer
hack back the laurel
hitch the horsebox and check the lights
hold a retro with the platform team
hone the elevator pitch
hook up the spare monitor
kit out the camper
land the budget proposal with finance
leaflet the high street
let out the waist on the suit
limber up with sun salutations
look into solar panels
look over ben's personal statement
lower the saddle on amy's bike
master the barre chords
network at the chamber of commerce lunch
observe a maths lesson in year two
open an isa for the grandkids
optimise the landing page images
order more insulin needles from the pharmacy
pester the council about bins
phone round for scaffolding quotes
pipe the buttercream roses
play through the sicilian defence lines
pressure test the radiators
put up the gazebo
raise the hem on my skirt
ration screen time for the boys
rally the parents for the playground build
rein in the takeaway spending
rig the spinnaker
rustle up something for the potluck
set aside money for the mot
see the bursar about fees
shop around for car insurance
sleep train ezra
sniff out a good thai place for date night
spend more time with grandma
stand up to the bully in procurement
stop by the temple with flowers
strengthen my core
sync the choir calendar with the church one
take the glass to the bottle bank
take up the trousers
think about a godparent for luca
throw out the mouldy bread
tot up the mileage
tow the caravan to storage
tweak the cover letter
unearth the christmas lights
weatherproof the rabbit hutch
whip up a pavlova for the street party
wind down the old limited company
wean myself off caffeine
work through the grade five theory book
write to my mp about the surgery closing
write thank you notes for the baby shower
brush up on conditional probability
drop off the library books
read up on stoicism
air out the guest room
passport renewal forms
new inner tubes
birthday card for uncle dev
nappies and wipes
school shoes for the twins
curtains for the baby's room
half term childcare
mot and tax for the van
smear test appointment
grout and tile spacers
costume for world book day
expenses from the leeds trip
reference letter for chidi
biometrics appointment paperwork
worming tablets for rex
spare reeds for the clarinet
lesson plans for the poetry unit
flowers for the altar
anniversary present for the parents
eye test
sleeping bags for scout camp
travel jabs for kenya
lambing supplies
flu jab for grandad
tablecloths for the christening
address the wedding envelopes this weekend
adjust the seat height on the exercise bike before tomorrow's session
advertise the spare room from the 1st of june
aerate the lawn in early october
every sunday air the duvets
alphabetise the vinyl collection one rainy saturday in november
amend the tenancy agreement by close of play wednesday
tonight annotate the macbeth extract
apologise to karim at lunch tomorrow
appeal the parking fine within 14 days
apply for the youth mentor role before 30 april
arrange a sitter for the twins for saturday night
ask gita for her dal recipe on thursday
assemble the flat pack wardrobe saturday morning
attend the anti-bias training tues 14 may 9.30
audit the petty cash at month end
bag up the leaves every other saturday in autumn
bake a lemon drizzle friday night for the fete
6pm balance the till
bathe the baby at 6.30 every evening
bid on the walnut sideboard at the auction on monday 11am
bleed the radiators first week of september
borrow a carpet cleaner from the church next week
brief the new paralegal at 10 on monday
brine the turkey on the 23rd
brush the cat twice a week
budget for the extension over the bank holiday
calibrate the infusion pump every quarter
celebrate finishing the thesis on friday evening
certify copies of my passport by tuesday noon
charge the camera batteries the night before the safari
check the smoke alarms on the first of every month
circulate the minutes by thursday 5pm
claim back the train fare before the 28th
clean out the chicken coop every saturday 8am
clear the gutters sometime in november
clip the rabbit's nails every six weeks
coach jamal through his penalty technique wednesday after school
colour my roots every five weeks
comb the kids' hair for nits on sunday evening
by monday complete the residence permit form
compose a tune for the school play by half term
contest the gas bill this afternoon
cook a batch of jollof sunday afternoon
cycle to the reservoir and back at 7 tomorrow morning
debrief the volunteers straight after the event on sunday
deep clean the oven once a month
defrost the chest freezer on new year's day
deliver flyers to the estate sat 10 to 12
deploy the hotfix to staging at 22:00
deposit the cheque from grandad tomorrow
deworm the kittens on the 3rd and again on the 17th
discuss pocket money with the kids over sunday lunch
draft the skeleton argument by next friday
drain the hot tub every three months
drive mum to her cataract op 7.15am on the 9th
drop the old curtains at the charity shop on my way home friday
enrol nadia in swimming lessons when bookings open on 2 september
enter the village photography contest before midnight sunday
escalate the outage ticket if it's still open at 4pm
exercise the horse mon wed fri at dawn
express milk for the nursery at 11 and 3 on weekdays
extend the parking permit by the end of march
fast from 10pm wednesday before the blood test
feed the sourdough starter every morning
fertilise the tomatoes every ten days
fetch the buggy from lauren's at half five
fill in the school trip form by tomorrow morning
flea treat both dogs on the 15th of each month
foam roll my calves each night at nine
fold the laundry after dinner tonight
freeze the spare stock this evening
glaze the pots from last week on tuesday night
grade the year nine essays by friday
groom the poodle every second thursday
grow some basil on the windowsill from april
harvest the courgettes daily in july
head over to the allotment around 4
help grandpa with his new tv saturday at two
hire a skip for the week of the 20th
hide the easter eggs sunday at 6am before they wake
host the neighbours for tea sunday at four
ice my knee three times a day this week
induct the agency nurses at 07:30 on monday
inflate the paddling pool if it's hot on saturday
insure the canoe before the july trip
interview the shortlisted chefs on 6 march, 2pm onwards
invoice the gallery on the last working day of the month
on saturday evenings iron the altar cloths
journal about the week every sunday at 8
key in the meter readings on the 1st
knead the dough again at quarter past three
launder the football bibs by thursday training
lead the warm up for the under tens at 5.45 tonight
lend sam the ladder on wednesday
lodge the planning application no later than 12 june
log the cpd hours every friday
mail the thank you cards monday
mark the mock exams over the christmas break
measure up for blinds at lunchtime
meditate for ten minutes daily at 6am
meet the social worker 11.15 on thursday
memorise the surah by ramadan
mentor the two interns wednesdays 3 to 4
5am milk the goats
monitor mrs okafor's blood pressure every four hours
moor the boat on the outer berth by high tide tomorrow
mop the utility room on tuesdays
mow the verge on sunday
muck out the stables at 6 every morning
mulch the rose beds in march
notify the council about the pothole first thing monday
pack the hospital bag by week 36
parcel up the vinted sales tonight
pay the window cleaner on the 21st
pick up the prescription after 2
pitch the feature to the editor tuesday am
plan a scavenger hunt for the party on the 30th
plant the daffodil bulbs in october
pop round to see mrs evans wednesday at eleven
post the parcel to canada before the last posting date, 4 dec
practise scales in d minor 20 minutes every day
prepare the witness bundle for hearing on 18 february
print the boarding passes the night before we fly
proofread the prospectus by noon tomorrow
prune the wisteria in january and july
publish the parish newsletter on the last sunday of the month
read the next book club novel by the 11th
recharge the oyster card tomorrow on the way in
reconcile the bank statement every month on the 5th
recycle the dead batteries next time i'm in town, saturday probably
refill the bird feeders every three days
register with a gp next week
renew the breakdown cover by 31 august
replace the fridge water filter every six months
reply to the wedding invite by the 14th
respond to the home office letter within 28 days
restock the first aid kit each term
return the wetsuit by sunday night
revise photosynthesis and respiration from 4 to 6 today
ring the allotment committee secretary on monday evening
roast chestnuts with the kids on christmas eve
rotate the tyres in six months
salt the drive tonight before the freeze
scarify the lawn in late september
send out the save the dates in the first week of may
service the lawnmower before spring
settle up with marcus for the hotel on payday
shear the ewes on the second weekend of june
shovel the snow off mrs patel's path at 7am
sign the consent form before tuesday's trip
smoke the trout saturday from midday
soak the chickpeas overnight thursday
sow the carrots mid april
speak to the imam about the nikah after friday prayers
spray the aphids every evening this week
steam the bridesmaid dresses the morning of the 22nd
stretch my hamstrings every night
study for the theory test tomorrow 9 till 11
submit the ethics application by 5pm on the 16th
supervise the student teacher periods 2 and 3 on thursday
support aisha at her hearing on 8 nov at 10:30
surprise mum with breakfast in bed on mother's day
sweep the yard every friday afternoon
syphon the fish tank every fortnight
taxi the kids to judo mondays at 5
tell the nursery about the nut allergy at drop off tomorrow
test the backup generator on the first monday of the month
thaw the salmon tomorrow morning
trim the beard on friday before the wedding
turn the compost heap every couple of weeks
tutor hamza in fractions tues and thurs at 6pm
type up the minutes by end of day
update the risk register every monday morning
usher for the matinee saturday 1.30pm
vacate the storage unit by the 30th
vaccinate the lambs at six weeks, so around 20 may
vacuum the car on sunday
visit aunt rosa in the care home every other sunday
volunteer at the food bank wed 6 till 8
walk the dog round the lake at 5
wash the car saturday
water the hanging baskets every evening in summer
wax my legs on thursday before the holiday
weed the vegetable patch sunday mornings
weigh the baby at clinic on tuesday between 10 and 12
withdraw cash for the market stall on friday
witness ray's signature 3.45 tomorrow
worm the ponies every eight weeks
take minutes at the pta meeting on the 7th
get to the airport two hours before the 18:40 flight
be at the register office 9.45 friday
start on the advent calendar last week of november
dentist tuesday 3pm
physio 10am
car service on the 12th
zara's recital friday 6
parents evening thursday 5.20
choir practice wednesdays 7.30
vet for biscuit monday at four
bin day tomorrow
court at 9 on the 3rd
haircut saturday half eleven
mum's hospital transport 8am thursday
swimming gala sunday 1pm
band rehearsal tonight 8
optician 2.15 on wednesday
bible study every tuesday evening
client lunch friday noon
midwife 28 week check 9 june
driving lesson sat 10am
lambing shift 2am to 6am sunday
night shift thurs and fri
chess club mondays after school
boiler service 19 october
mortgage adviser call 4.30 tomorrow
spanish oral exam on the 24th
leaving do for hannah friday 5pm
orthodontist next tuesday
scaffolders arriving 7am monday
nct class every thursday 7 to 9
blood test fasting 8.10am weds
yoga 6am tues thurs
piano tuner 11 o'clock wednesday
toddler group 9.45 fridays
mot by 30 november
quarterly vat return 7 may
visa interview 14 august 8:45
football training tues 6
knitting circle second sunday of each month
dad's chemo 10.30 on monday
smear test 5 march, 9am
sofa delivery between 12 and 4 saturday
eid lunch at fatima's on friday
team standup 9.15 every weekday
ante natal scan 22nd 2.40pm
school photos tomorrow
sauna and massage sunday 3
rugby away match saturday, leave at 8
farrier thursday morning
wedding tasting 6 april at noon
window measuring bloke wed between 8 and 10
thesis hand in 30 september 5pm
book club at mine, last thursday of the month
brow appointment 1.15 friday
deposition prep monday 2pm
boat lift out 28 october
half marathon sunday 9am
quran class saturdays at ten
""",
    "unknown": """
do a barrel roll
do you speak french
do cats dream
do an impression of a robot
do you know any riddles
do a coin toss
do the maths on 15 percent of 80
do i need an umbrella today
do a web search for cheap flights
do not disturb for an hour
do me a translation of good morning in hindi
do you have feelings
do whales sleep
make it louder
make the screen brighter
make the living room lights blue
make a call to Marcus
make me laugh
make the font bigger
make a playlist of 80s hits
make it warmer in here
make a donkey noise
make the bedroom cooler by two degrees
make me a coffee with the machine
make a payment of 50 pounds to Vodafone
take a selfie
take a screenshot
take me to the home screen
take me home by the quickest route
take a photo in ten seconds
take me to my inbox
take the volume down a bit
take 18 from 105
take this song off the queue
get me a taxi to the station
get directions to the nearest petrol station
get the football scores
get me an uber for four people
get the latest headlines
get my account balance
get traffic updates for the m25
get me a joke about dogs
get the exchange rate for euros
get customer service on the line
get this video in full screen
go back
go to the next song
go to netflix
go full screen
go to sleep mode
go forward thirty seconds
go to the settings page
go to channel four
go quiet
go silent for the night
go to the previous chapter
go incognito
put on the news
put the kettle on via the smart plug
put the volume at five
put on some Fela Kuti
put the subtitles on
put the tv on mute
put my phone on airplane mode
put the kitchen lights on
put the heating up to 21
put this call on speaker
put me through to billing
put the film on pause
put on a podcast about history
give me directions to the airport
give me a random number
give me the news in spanish
give me a synonym for happy
give me a quote from Rumi
give me the definition of osmosis
give me a riddle
give me my credit card balance
give this song a thumbs up
give the time in Tokyo
give me a recipe for pancakes
give me a countdown from ten
give me the bus times from Elm Road
set the thermostat to 20
set the volume to fifty percent
set a timer for ten minutes
set the lights to warm white
set the oven to 180
set my phone to vibrate
set the language to german
set my status to away
set the tv to hdmi 2
set the brightness to low
set the mood for a party
set navigation to Manchester
check the weather
check my bank balance
check the score of the Arsenal game
check traffic on the way to work
check my spelling of necessary
check if flight BA117 is delayed
check the battery level
check the price of bitcoin
check how much data i have left
check for software updates
check the stock price of Toyota
find a restaurant near me
find my phone
find flights from Delhi to Dubai
find the nearest cash machine
find a vegan recipe with lentils
find me a hotel in Prague under 100 euros
find that song that goes la la la
find pictures of the northern lights
find a word that rhymes with orange
find movies with Denzel Washington
find a pharmacy that's open now
find the square root of 144
look up the capital of peru
look up the word ubiquitous
look up showtimes for the odeon
look up Einstein on wikipedia
look for cheap trainers on amazon
look on youtube for guitar lessons
look up the number for pizza hut
run a speed test
run the robot vacuum
run a virus scan
run the goodnight routine
run the dishwasher on eco mode
run a search for hybrid cars
run the sprinklers for five minutes
turn off the lights
turn up the volume
turn on bluetooth
turn the tv down
turn on the fan in the bedroom
turn the page
turn the heating off now
turn on captions
turn off location services
turn this into a pdf
turn on the torch
turn it up
turn the music off in the kitchen
turn on do not disturb
turn the camera round
let me speak to a person
let me hear some reggae
let me talk to an agent
let's play a game
let me see the front door camera
let there be light
let me listen to the radio
let me know tomorrow's weather
let's hear a scary story
let me watch the next episode
have you got a name
have a guess what i'm thinking
have the speaker play rain sounds
have there been any earthquakes today
have the coffee machine brew a cup
start the vacuum
start a video call with Ana
start the next episode
start recording
start my workout playlist
start navigation
start screen sharing
start the car with the app
start over
start a game of trivia
stop talking
stop the music
stop the timer
stop recording
stop the robot mower now
stop listening
stop showing me these ads
stop the video
stop sharing my location
stop the blinds halfway
tell me a joke
tell me about black holes
tell me a bedtime story
tell me the time
tell me how to boil an egg
tell me the latest on the election
tell me who won the match last night
tell alexa to be quiet
tell me my horoscope
tell me where the nearest park is
tell me something interesting
show me pictures of cats
show me the way to the beach
show the map
show me cheap flights to Rome
show my last five transactions
show me how to tie a tie
show me the baby monitor
show the weather radar
show photos from last summer
show me funny videos
show me nearby coffee shops
show the lyrics
ask google how tall mount kenya is
ask the robot to dance
ask siri for the time
ask me a trivia question
ask the internet why the sky is blue
ask spotify to shuffle my likes
change your voice
change the channel
change the lights to purple
change the song
change my pin
change the language to polish
change the wallpaper on my phone
change your accent to irish
change my delivery address to 4 Oak Lane
change the input to bluetooth
change my profile picture
change the temperature to 19
change the playback speed
move the cursor to the left
move 200 pounds into my savings account
move to the next slide
move the music to the bedroom speaker
move the camera up a bit
send a message to mum saying i'm late
send an email to Pieter saying thanks
send 20 dollars to Jorge on venmo
send my location to Amir
send a thumbs up to the group chat
send a text to Siobhan that i'm outside
send this photo to dad
send a voice note to Chipo
send me a copy of my statement
send a heart emoji to Mina
play some jazz
play the new Burna Boy album
play the ocean sounds
play thirty seconds of white noise
play that again
book me a table for two tonight
book a flight to Lisbon for me
book an uber to the stadium
transfer 200 dollars from checking to savings
call me a cab
call Grandma on speaker
skip this track
skip the intro
pause the film
resume the audiobook
rewind one minute
shuffle my playlist
repeat this song
mute the tv
unmute the microphone
dim the lounge lights
lock the front door
unlock my car
open the garage door
open spotify
close the blinds
close all the tabs
switch to the other camera
switch off the plug in the hall
raise the volume
lower the shades
increase the brightness
connect to the wifi
pair my headphones
restart the router
reboot yourself
shut up
sing happy birthday to Paloma
dance for me
flip a coin
roll two dice
pick a number between 1 and 10
translate thank you into Swahili
convert 5 miles to kilometres
calculate 17 times 23
spell rhythm
define photosynthesis
navigate to 10 Downing Street
read me the news
read my last text message
dial 101
answer the phone
hang up the call
order me a pepperoni pizza
search for noise cancelling headphones
track my parcel
freeze my debit card
say something in Korean
talk slower
text Joy that i'm on my way
count to twenty in french
what time is it in Sydney
what's the weather like in Nairobi
what is the tallest building in the world
what does serendipity mean
what's 12 percent of 250
what song is this
what languages can you speak
what are the symptoms of measles
what's my credit limit
what's on tv tonight
what's the speed limit on a motorway
who wrote war and peace
who is the president of Ghana
who invented the zip
who's at the front door
who sings this
who won the world cup in 1998
who made you
is it going to rain tonight
is the supermarket open on sundays
is there a direct bus to the hospital
is a tomato a fruit
is my card blocked
is the garage door closed
are you a robot
are there any sharks in the mediterranean
how far is the moon
how do you say cheese in Italian
how old is Beyoncé
how long does it take to boil rice
how many ounces in a pound
how much is a first class stamp
how are you feeling
where is the nearest petrol station
where am i
where was Mozart born
where can i buy a drone
when is the next train to Oxford
when did the berlin wall come down
when does ramadan start this year
why is the sea salty
why do dogs bark
which planet is the biggest
which way is north
can you hear me
can penguins fly
does Aldi sell plants
did Spurs win yesterday
will it snow this week
was Cleopatra egyptian
play some burna boy
play the next episode of the crown
play rain sounds until I fall asleep
play that song again but louder
play the radio, five live please
play a game of twenty questions with me
read me today's horoscope
read out the cricket scores
read the last message from Tom aloud
read me a bedtime story about dragons
read the next chapter of my audiobook
call me a taxi to the station
call my mobile, I can't find it
call the front desk on speaker
call Omar on video now
work out the tip on 64 dollars split four ways
work out how many days till christmas
go to the previous track
go back to the home screen
go quiet for a bit
turn the lights off in the lounge
turn up the heating two degrees
turn left or right at the roundabout?
set the thermostat to nineteen
set the volume to thirty percent
set the bedroom lamp to warm white
set my phone to silent
show me photos of the northern lights
show the front door camera
show me flights from Lagos to Accra
tell me a joke about lawyers
tell me the population of Iowa
tell me something interesting about bees
find me a curry house open near here
find the quickest route to Leeds station avoiding the motorway
find me a cheap hotel in Brighton for two nights
look up the exchange rate for rupees
look how dark it is outside already
open the blinds halfway
close the curtains in the nursery
start the robot vacuum
start the washing machine on quick wash
give me directions to the nearest petrol station
give the living room speaker a lower volume
make up a poem about rain
check my account balance
check the traffic on the M62
check who won the Liverpool game
order a large pepperoni pizza
order me an uber eats from nando's
pay fifty quid to Sarah from my current account
transfer two hundred dollars to my savings
transfer ten thousand naira to Emeka's opay
send twenty pounds to Mike on paypal
send Ben a thumbs up emoji on whatsapp
text Claire saying I'm running late
email this to my boss straight away
search google for pasta recipes without cream
search youtube for guitar solos
translate good morning into Urdu
translate where is the toilet to Portuguese
calculate the square root of 529
calculate vat on 340 pounds
compare the iphone and the pixel for me
measure my heart rate
count to ten in Spanish
sing me happy birthday
listen to this noise and tell me what song it is
watch out, you're speaking too fast
switch to the french voice
switch off the tv
install the latest update on this tablet
download the whole album for offline listening
book me a table for four at Dishoom tonight
book me two seats for the new bond film
cancel my uber
draw me a picture of a cat in a hat
take me home, avoid tolls
record this on channel four
film is buffering again
pick a number between one and ten
choose a random name for a goldfish
write me a haiku about autumn
write me a cover letter for a barista job
explain how black holes form
define the word ubiquitous
recommend a good thriller on netflix
teach me to say thank you in Japanese
what's the capital of Mongolia
who wrote Things Fall Apart
how tall is the Eiffel Tower
when did the second world war end
why is the sky blue
is it going to rain in Sydney this afternoon
what's the weather like in Karachi
how hot will it get today
who is the prime minister of Canada
what does photosynthesis mean
how long do you boil an egg for
which planet has the most moons
what time is it in Tokyo
is the chemist open on sundays
how far is Des Moines from Chicago
where's the nearest cash machine
which bus goes to the university
how do I get to the airport from here
did Arsenal win last night
what's trending on twitter
how's the share price of Tesla doing
how much is a dollar in naira right now
what's my overdraft limit
did my salary come in yet
has my parcel been shipped
where is my driver
can I pay my visa bill from checking
increase my credit limit please
activate my new bank card
block the card ending 4471
skip this ad
pause
resume the podcast
next song please
shuffle my workout playlist
mute the telly
lower the volume a bit
louder
dim the hall lights to twenty percent
I want to hear some fela kuti
put on some jazz
put the kettle on, alexa
is the front door locked
connect to the kitchen speaker
enable bluetooth
what's my battery at
roll a dice
good morning, how did you sleep
how are you today
are you a real person
do you like pizza
you're very funny
that was a terrible joke
haha nice one
do fish sleep at night
get me a ride to Ikeja
get the weather for the weekend
my back is killing me today
I had porridge for breakfast
we lost three nil and the lads were gutted
the baby finally slept through
my landlord is such a miser
dad didn't recognise me this morning
it was baking hot in the fields
nobody came into the shop all day
Mrs Patel next door has a new puppy
my brother works for the railway
the judge was in a foul mood today
Ify got the scholarship, can you believe it
I think Kofi is going to quit
mum used to love this song
the traffic in Lagos was mad
I'm so tired I could cry
I love you
I'm bored
it's freezing in here
our investor talks too much
the imam gave a lovely talk on patience
my phone keeps overheating
prices have gone through the roof lately
she's always late, that one
Zara lost her first tooth yesterday
what do you think about the election
what should I wear to a wedding
which is better, tea or coffee
is oat milk healthier than cow's milk
can dogs eat grapes
what's the meaning of life
hmm not sure
blah blah testing one two
the neighbours are having a row again
any good films on at the Odeon
navigate to 42 Oak Street
how's the traffic on the third mainland bridge
reorder my usual from the coffee shop
start the car
switch to channel 5
read my latest email
write me a poem about rain
work out the tip on 45 dollars
get me an uber
give me the score
talk to me in french
use my debit card for this
take me home
hand me the remote
come here
put it on shuffle
the dishwasher is broken again
i love gardening
we sorted it in the end
sounds like fun
that was quick
dinner was lovely
my sister bakes every sunday
kids are asleep
it's raining again
how do i descale a kettle
should i repot this now
can you cook rice in a microwave
turn the telly down a bit
dim the kitchen lights
unlock the car
run the robot vacuum in the lounge
start the dishwasher
pause the washing machine
close the blinds in the study
warm up the car please
pop the boot open
roll down the windows
skip this song
crank the volume up
play the next episode
rewind thirty seconds
shuffle my running playlist
switch off the heating upstairs
put the kettle on for me
put the match on
put on some whale sounds
bring up the front door camera
show me photos from cornwall
show me the way to the nearest petrol station
take me to the airport by the quickest route
find me a flight to lisbon under a hundred
find a pizza place that's open now
check the traffic on the m6
check the weather in oslo
check the score in the arsenal game
pay with apple pay
send a heart emoji to lucy
send my location to dad
text mum i'm on my way
call the nearest pharmacy
ring my wife's mobile
pick up the call
decline that call
mute the microphone
record my screen
scan this qr code
translate good morning into polish
convert 12 stone to kilos
calculate 15 percent of 240
define ephemeral
spell rhubarb
tell me a joke about cats
tell me a bedtime story with dragons
read me the headlines
read the news in spanish
read out the football results
write a limerick about my boss
write a haiku on tuesday mornings
draw me a picture of a fox
draft a tweet about the launch for me
compose a love song for my dog
translate this menu
summarise this article for me
give me a recipe for banana bread
give me a random number up to fifty
give me directions to the hospital
give me a break
get me the number for the town hall
get me two tickets for the eight o'clock film
get me a table for four at luigi's
get lost
order me a large pepperoni
order the same groceries as last time
book me a cab to the station right now
buy it now
reorder my usual from the chinese
charge it to my visa
top up my phone with ten pounds
stream the grand prix
search the web for sourdough tips
google the capital of mongolia
look up train times to york
look at that sunset
look who's talking
connect to my headphones
pair with the speaker in the kitchen
turn on flight mode
turn left or right here
pick a card
guess my age
let's play twenty questions
let's chat for a bit
speak up
slow down a bit
talk louder
wake up
go to sleep
go back to english
sit down
stay there
pass the salt
hold this a second
wait a minute
listen to this
watch this
try me
bring me a cup of tea
make me a sandwich
make me invisible
clean my room for me
drive faster
follow that car
fly me to the moon
lend me a tenner
arm the burglar alarm
change the bulb colour to purple
post this to instagram
share this video with the family group
like the last photo from ella
follow taylor on spotify
unfollow that page for me
block this number
swap the camera to the front one
cast this to the bedroom tv
put subtitles on
put grandma on speaker
put me through to customer services
patch me in to the conference line
the boiler is making that noise again
the garden looks amazing this year
the car failed its mot
the washing machine leaked all over the floor
the paint is still wet
the kitchen smells of fresh bread
the dog hates being brushed
the vet was really kind
the choir sounded wonderful
the rehearsal went better than i'd feared
the exam was brutal
the surveyor never turned up
the parcel came while we were out
the meeting dragged on for hours
the tomatoes are ripening nicely
the gym was packed
the hem came out lovely
the plasterers made a right mess
the bees are swarming early this year
mowing always cheers me up
knitting calms me down
packing is the worst part of any trip
baking is basically chemistry
ironing is so boring
painting the shed took all weekend
cleaning the oven nearly killed me
revising with music on never works for me
driving at night makes me nervous
gardening is cheaper than therapy
i hate doing the dishes
i can't stand hoovering
i used to play the cello
i never iron my shirts
i dropped the cake on the floor
i sold the bike last month
i painted the fence last summer
i'm rubbish at wrapping presents
i'm so tired of chasing people
i wish i could sew
i might learn to sail one day, who knows
i grew up on a dairy farm
i burnt the toast
i hung the picture wonky
my mum taught me to knit
my neighbour washes his car every saturday
my brother repairs clocks for a living
my tutor marks really harshly
my back hurts from digging
my nails look great
my gran polished everything twice
my physio says i'm doing brilliantly
my daughter passed her driving test
my boss signed it off without reading it
we swapped houses with a dutch family once
we ran out of paint halfway
we won the quiz
we always visit grandma at christmas
we had the roof replaced in 2019
he mends bikes for fun
he forgot to bring the cake
he drives me up the wall
she handed her notice in yesterday
she waters the plants when we're away
she organised the whole party herself
they delivered the sofa to the wrong house
they cut down the old oak
they're painting the town hall pink
someone left the gate open
nobody ever empties the bins round here
jo says the dentist was painless
priya's packing for goa
dad fixed it with tape
mum's cooking tonight so i'm happy
it was a lovely service
it took ages to assemble
it needs a miracle
that trim really suits you
that's a weight off my mind
that colour looks better in daylight
that was a long drive
what a clean kitchen
what a day
what a goal
lovely bit of weather
good job on the decking
good luck with the exam
don't worry about it
makes sense to me
looks like rain
smells like burnt toast
tastes better the next day
could have been worse
glad that's over
finished the marathon in under four hours
cooked for twelve people yesterday and survived
painted, plastered and absolutely shattered
fed up with this traffic
stuck on the ring road again
packed lunch was a hit with the kids
wrapped up nicely, that film
how do you bleed a radiator
how long do i boil an egg
how often do you worm a horse
how many coats of varnish does pine need
how much does it cost to rewire a house
how deep do you plant garlic
how do i get wax out of a carpet
how does a heat pump work
what grit sandpaper is best for oak
what's the best way to poach an egg
what time does the tip close
what does a notary actually do
what is the difference between grout and caulk
which way do you hang wallpaper
which visa do students need
when do you prune roses
when did the romans leave britain
where can i recycle batteries
where do swallows go in winter
why do cats knead
why won't my bread rise
who invented the vacuum cleaner
who won the cup last night
is it safe to paint over damp
is brown rice healthier than white
is the post office open on sundays
are hydrangeas poisonous to dogs
can i wash wool at forty
can you freeze hummus
can dogs eat cheese
do bees sleep
do i need planning permission for a shed
does vinegar remove limescale
did anyone win the lottery
should you stretch before or after a run
should i sand between coats
would you paint a north facing room white
will it snow at christmas
""",
}
